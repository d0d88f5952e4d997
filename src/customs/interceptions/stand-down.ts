/** Ends a person's open cases when Justice takes the reason for the alert back. */
import type { Tx } from '#database'
import { CASE_STATES, isAtTheStop, ONCE_TOLD, type CaseOutcome } from './case-table.ts'
import { standDownInDatabase } from './store.ts'

interface Meaning {
  /** Somebody already stands before the traveller. */
  readonly atTheStop: CaseOutcome
  /** The person was told and could pay or arrange by phone: Justice withdraws the alert because they did. */
  readonly onceTold: CaseOutcome
}

/** What a withdrawal means for a case, by its class of reason. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  paid: { atTheStop: 'already-paid', onceTold: 'paid' },
  arrangement: { atTheStop: 'arrangement-existed', onceTold: 'arrangement-made' },
  remitted: { atTheStop: 'already-paid', onceTold: 'remitted' },
  'warrant-withdrawn': { atTheStop: 'warrant-not-in-force', onceTold: 'warrant-not-in-force' },
  'warrant-executed': { atTheStop: 'warrant-not-in-force', onceTold: 'warrant-not-in-force' },
}
const UNKNOWN_REASON: Meaning = { atTheStop: 'warrant-not-in-force', onceTold: 'warrant-not-in-force' }

/** In the transaction of the withdrawal, or of the answer, that says so; returns how many cases ended. */
export async function standDown(
  tx: Tx,
  withdrawal: { readonly personProfileNumber: string; readonly classOfReason: string },
  at: Date,
): Promise<number> {
  const { atTheStop, onceTold } = MEANINGS[withdrawal.classOfReason] ?? UNKNOWN_REASON
  return standDownInDatabase(
    tx,
    withdrawal.personProfileNumber,
    { outcome: atTheStop, states: CASE_STATES.filter(isAtTheStop) },
    { outcome: onceTold, states: ONCE_TOLD },
    at,
  )
}
