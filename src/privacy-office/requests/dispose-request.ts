/** Disposes of a request wholly: its path, proofs, findings, what was withheld of it, and the statements that it attached go with it. */
import { recordDisposal, type Dispose } from '#activity'
import { RECORD } from './activity-events.ts'
import { deleteRequest } from './store.ts'

export const disposeRequest: Dispose = async (tx, disposing, reference) => {
  if (!(await deleteRequest(tx, reference))) return false
  await recordDisposal(tx, disposing, RECORD, reference)
  return true
}
