/** Disposes of a withdrawal: that somebody was on a list once, and why no longer. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteWithdrawal } from './store.ts'

export const disposeWithdrawal: Dispose = async (tx, disposing, id) => {
  if (!(await deleteWithdrawal(tx, id))) return false
  await recordDisposal(tx, disposing, 'withdrawal', id)
  return true
}
