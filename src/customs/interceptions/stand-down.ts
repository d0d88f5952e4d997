/** Ends a person's open cases when Justice takes the reason for the alert back. */
import type { Tx } from '#database'
import { CASE_STATES, isAtTheStop, type CaseOutcome } from './case-table.ts'
import { standDownInDatabase } from './store.ts'

/** What a withdrawal means for a case in which somebody already stands before the traveller. */
const OUTCOMES_AT_THE_STOP: Readonly<Record<string, CaseOutcome>> = {
  paid: 'already-paid',
  arrangement: 'arrangement-existed',
  remitted: 'already-paid',
  'warrant-withdrawn': 'warrant-not-in-force',
  'warrant-executed': 'warrant-not-in-force',
}

/** In the withdrawal's own transaction, as the alert list's role; returns how many cases ended. */
export async function standDown(
  tx: Tx,
  withdrawal: { readonly personProfileNumber: string; readonly classOfReason: string },
  at: Date,
): Promise<number> {
  const outcome = OUTCOMES_AT_THE_STOP[withdrawal.classOfReason] ?? 'warrant-not-in-force'
  return standDownInDatabase(tx, withdrawal.personProfileNumber, outcome, CASE_STATES.filter(isAtTheStop), at)
}
