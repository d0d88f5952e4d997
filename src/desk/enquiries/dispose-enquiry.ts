/** Disposes of an enquiry wholly: what was said, done and shared, the files that came with it, and what other rooms keep of it. */
import { recordDisposal, type Dispose } from '#activity'
import { destroyFilesOf } from '#files'
import { ownerOf, RECORD } from './attached-files.ts'
import { deleteEnquiry } from './store.ts'

export const disposeEnquiry: Dispose = async (tx, disposing, reference) => {
  await disposing.along(tx, 'enquiries.enquiries', reference)
  await destroyFilesOf(tx, disposing, ownerOf(reference))
  if (!(await deleteEnquiry(tx, reference))) return false
  await recordDisposal(tx, disposing, RECORD, reference)
  return true
}
