/** Disposes of an interception alert wholly: its case, its disclosures and its evidence go with it. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteAlert, deleteUndisclosed } from './store.ts'

export const disposeAlert: Dispose = async (tx, disposing, id) => {
  await disposing.along(tx, 'alerts.interception_alerts', id)
  await deleteUndisclosed(tx, id)
  if (!(await deleteAlert(tx, id))) return false
  await recordDisposal(tx, disposing, 'interception-alert', id)
  return true
}
