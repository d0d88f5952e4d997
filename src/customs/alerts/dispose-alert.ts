/** Disposes of an interception alert wholly: its case, its disclosures and its evidence go with it. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteAlert, deleteUndisclosed } from './store.ts'

export const disposeAlert: Dispose = async (tx, d, id) => {
  await d.along(tx, 'alerts.interception_alerts', id)
  await deleteUndisclosed(tx, id)
  if (!(await deleteAlert(tx, id))) return false
  await recordDisposal(tx, d, 'interception-alert', id)
  return true
}
