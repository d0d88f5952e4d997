/** Disposes of a response that was withdrawn, wholly. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteResponse } from './store.ts'

export const RECORD = 'response'

export const disposeResponse: Dispose = async (tx, disposing, id) => {
  if (!(await deleteResponse(tx, id))) return false
  await recordDisposal(tx, disposing, RECORD, id)
  return true
}
