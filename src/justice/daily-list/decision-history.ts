/** Why somebody is, or was, on a list: every decision that differed from the one before it, newest first. */
import type { Tx } from '#database'
import { decisionsAbout, type DecisionInHistory } from './store.ts'

export async function decisionHistory(
  tx: Tx,
  personProfileNumber: string,
): Promise<readonly DecisionInHistory[]> {
  return decisionsAbout(tx, personProfileNumber)
}
