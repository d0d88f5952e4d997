/** Disposes of an import whose people have all gone: while the register holds one, it says where they came from. */
import { recordDisposal, type Dispose } from '#activity'
import { deleteImport } from './store.ts'

export const disposeImport: Dispose = async (tx, disposing, importId) => {
  if (!(await deleteImport(tx, importId))) return false
  await recordDisposal(tx, disposing, 'import', importId)
  return true
}
