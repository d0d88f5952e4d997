/** Disposes of a gate note. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteNote } from './store.ts'

export const disposeNote: Dispose = async (tx, d, id) => {
  if (!(await deleteNote(tx, id))) return false
  await recordDisposal(tx, d, 'gate-note', id)
  return true
}
