/** Disposes of a breach wholly: its conclusions, notices, and the list of whom it touched. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteBreach } from './store.ts'

export const disposeBreach: Dispose = async (tx, disposing, breach) => {
  if (!(await deleteBreach(tx, breach))) return false
  await recordDisposal(tx, disposing, 'breach', breach)
  return true
}
