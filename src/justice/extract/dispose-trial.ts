/** Disposes of what came of trying an extract: figures, and who decided. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteTrial } from './trial-store.ts'

export const disposeTrial: Dispose = async (tx, disposing, trialId) => {
  if (!(await deleteTrial(tx, trialId))) return false
  await recordDisposal(tx, disposing, 'trial', trialId)
  return true
}
