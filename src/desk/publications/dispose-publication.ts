/** Disposes of a publication that has ended, wholly. */
import { recordDisposal, type Dispose } from '#activity'
import { deletePublication } from './store.ts'

export const RECORD = 'publication'

export const disposePublication: Dispose = async (tx, disposing, id) => {
  if (!(await deletePublication(tx, id))) return false
  await recordDisposal(tx, disposing, RECORD, id)
  return true
}
