/** Disposes of an incident wholly: what tripped it, and what was done. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteIncident } from './store.ts'

export const disposeIncident: Dispose = async (tx, disposing, incident) => {
  if (!(await deleteIncident(tx, incident))) return false
  await recordDisposal(tx, disposing, 'security-incident', incident)
  return true
}
