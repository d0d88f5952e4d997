/** Disposes of an arrival card. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteCard } from './store.ts'

export const disposeCard: Dispose = async (tx, disposing, id) => {
  if (!(await deleteCard(tx, id))) return false
  await recordDisposal(tx, disposing, 'arrival-card', id)
  return true
}
