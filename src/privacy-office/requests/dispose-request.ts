/**
 * Disposes of a request wholly: its path, proofs, findings, what was withheld of it, and the statements that it attached go with it,
 * and the documents that were put to it.
 */
import { recordDisposal, type Dispose } from '#activity'
import { destroyFilesOf } from '#files'
import { RECORD } from './activity-events.ts'
import { hasFiles } from './document-store.ts'
import { documentsOwner } from './documents.ts'
import { deleteRequest } from './store.ts'

export const disposeRequest: Dispose = async (tx, disposing, reference) => {
  if (await hasFiles(tx, reference)) await destroyFilesOf(tx, disposing, documentsOwner(reference))
  if (!(await deleteRequest(tx, reference))) return false
  await recordDisposal(tx, disposing, RECORD, reference)
  return true
}
