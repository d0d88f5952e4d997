/** Disposes of a confirmation: what was answered about somebody at a stop. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteConfirmation } from './store.ts'

export const disposeConfirmation: Dispose = async (tx, disposing, id) => {
  if (!(await deleteConfirmation(tx, id))) return false
  await recordDisposal(tx, disposing, 'confirmation', id)
  return true
}
