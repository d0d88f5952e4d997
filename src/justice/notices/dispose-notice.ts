/** Disposes of a notice: who crossed the border when. Its trace has a clock of its own, which ends long before. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteNotice } from './store.ts'

export const disposeNotice: Dispose = async (tx, disposing, id) => {
  if (!(await deleteNotice(tx, id))) return false
  await recordDisposal(tx, disposing, 'notice', id)
  return true
}
