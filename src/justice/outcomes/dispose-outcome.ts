/** Disposes of an outcome: what came of the interception of somebody. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteOutcome } from './store.ts'

export const disposeOutcome: Dispose = async (tx, disposing, id) => {
  if (!(await deleteOutcome(tx, id))) return false
  await recordDisposal(tx, disposing, 'outcome', id)
  return true
}
