/** Ends with a person what each import changed of them. */
import type { Tx } from '#database'
import { deleteChangesOf } from './store.ts'

export function disposeChanges(tx: Tx, personProfileNumber: string): Promise<void> {
  return deleteChangesOf(tx, personProfileNumber)
}
