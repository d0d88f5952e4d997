/** Disposes of an arrival card. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteCard } from './store.ts'

export const disposeCard: Dispose = async (tx, d, id) => {
  if (!(await deleteCard(tx, id))) return false
  await recordDisposal(tx, d, 'arrival-card', id)
  return true
}
