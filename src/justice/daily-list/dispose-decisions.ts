/** Ends every decision about a person with the person. */
import type { Tx } from '#database'
import { deleteDecisionsAbout } from './store.ts'

export function disposeDecisions(tx: Tx, personProfileNumber: string): Promise<void> {
  return deleteDecisionsAbout(tx, personProfileNumber)
}
