/** Opens a case for each interception alert and asks Justice, in the same transaction, whether the warrant still stands. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import type { Exchange } from '#exchange'
import { BrokenPromise, type Clock } from '#kernel'
import { insertQuestion, openMissingCases, takeUntoldOutcomes } from './store.ts'

export interface CaseDependencies {
  readonly database: Database
  readonly exchange: Pick<Exchange, 'post'>
  readonly clock: Clock
}

const AT_ONCE = 20
const INTERCEPTIONS: ActivityActor = { kind: 'process', id: 'interceptions', role: 'interceptions' }

async function post(
  tx: Tx,
  d: CaseDependencies,
  type: 'confirmation-request' | 'outcome',
  body: { readonly case_reference: string; readonly person_profile_number: string },
): Promise<void> {
  const register = { reference: body.case_reference }
  const posted = await d.exchange.post(tx, { type, to: 'justice', body, register })
  // Everything is undone and tried again when the agreement permits it.
  if (!posted.ok) throw new BrokenPromise(`the message ${type} may not leave now`, posted.error.code)
}

/** Returns how many cases were opened. */
export async function openCases(d: CaseDependencies): Promise<number> {
  const at = d.clock.now()
  return d.database.as('customs_interceptions', async (tx) => {
    const opened = await openMissingCases(tx, at, AT_ONCE)
    for (const { id, reference, person_profile_number } of opened) {
      await post(tx, d, 'confirmation-request', { person_profile_number, case_reference: reference })
      await insertQuestion(tx, id, at)
      await recordActivity(tx, at, INTERCEPTIONS, {
        event: 'case-opened',
        subject: { kind: 'interception-case', id },
      })
    }
    return opened.length
  })
}

/** Tells Justice what came of the cases that ended; returns how many. */
export async function tellOutcomes(d: CaseDependencies): Promise<number> {
  return d.database.as('customs_interceptions', async (tx) => {
    const outcomes = await takeUntoldOutcomes(tx, AT_ONCE)
    for (const { reference, person_profile_number, outcome, closed_at } of outcomes) {
      const body = {
        case_reference: reference,
        person_profile_number,
        outcome,
        happened_at: closed_at.toISOString(),
      }
      await post(tx, d, 'outcome', body)
    }
    return outcomes.length
  })
}

/** Everything that waits for the room: cases to open, outcomes to tell. Returns how many messages were posted. */
export async function workOnCases(d: CaseDependencies): Promise<number> {
  for (let posted = 0; ;) {
    const now = (await openCases(d)) + (await tellOutcomes(d))
    if (now === 0) return posted
    posted += now
  }
}
