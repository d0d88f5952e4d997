/** Ends with a person what was corrected of them. */
import type { Tx } from '#database'
import { deleteCorrectionsOf } from './store.ts'

export async function disposeCorrections(tx: Tx, personProfileNumber: string): Promise<void> {
  await deleteCorrectionsOf(tx, personProfileNumber)
}
