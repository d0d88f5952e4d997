/** Ends with an enquiry what was asked by right in it. */
import type { Tx } from '#database'
import { deleteCasesOf } from './store.ts'

export function disposeRights(tx: Tx, reference: string): Promise<void> {
  return deleteCasesOf(tx, reference)
}
