/** Disposes of a session that has long ended; what was done in it stays in the activity log. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteSession } from './store.ts'

export const disposeSession: Dispose = async (tx, d, id) => {
  if (!(await deleteSession(tx, id, d.at))) return false
  await recordDisposal(tx, d, 'session', id)
  return true
}
