/** Disposes of an import of arrival cards of which no card is left. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteCardImport } from './store.ts'

export const disposeCardImport: Dispose = async (tx, disposing, id) => {
  if (!(await deleteCardImport(tx, id))) return false
  await recordDisposal(tx, disposing, 'arrival-cards-import', id)
  return true
}
