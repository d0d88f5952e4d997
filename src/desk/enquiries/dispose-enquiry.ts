/** Disposes of an enquiry wholly: what was said, done and shared, and the files that came with it. */
import { recordDisposal, type Dispose } from '#activity'
import { destroyFilesOf } from '#files'
import { ownerOf, RECORD } from './attached-files.ts'
import { deleteEnquiry } from './store.ts'

export const disposeEnquiry: Dispose = async (tx, disposing, reference) => {
  await destroyFilesOf(tx, disposing, ownerOf(reference))
  if (!(await deleteEnquiry(tx, reference))) return false
  await recordDisposal(tx, disposing, RECORD, reference)
  return true
}
