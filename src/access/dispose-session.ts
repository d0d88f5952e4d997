/** Disposes of a session that has long ended; what was done in it stays in the activity log. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteSession } from './store.ts'

export const disposeSession: Dispose = async (tx, disposing, id) => {
  if (!(await deleteSession(tx, id, disposing.at))) return false
  await recordDisposal(tx, disposing, 'session', id)
  return true
}
