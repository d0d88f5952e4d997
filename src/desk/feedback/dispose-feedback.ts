/** Disposes of a feedback wholly: the file that came with it is destroyed too. */
import { recordDisposal, type Dispose } from '#activity'
import { destroyFilesOf } from '#files'
import { ownerOf, RECORD } from './attached-file.ts'
import { deleteFeedback } from './store.ts'

export const disposeFeedback: Dispose = async (tx, disposing, reference) => {
  await destroyFilesOf(tx, disposing, ownerOf(reference))
  if (!(await deleteFeedback(tx, reference))) return false
  await recordDisposal(tx, disposing, RECORD, reference)
  return true
}
