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
  dependencies: CaseDependencies,
  type: 'confirmation-request' | 'outcome',
  body: { readonly case_reference: string; readonly person_profile_number: string },
): Promise<void> {
  const register = { reference: body.case_reference }
  const posted = await dependencies.exchange.post(tx, { type, to: 'justice', body, register })
  // Everything is undone and tried again when the agreement permits it.
  if (!posted.ok) throw new BrokenPromise(`the message ${type} may not leave now`, posted.error.code)
}

/** Returns how many cases were opened. */
export async function openCases(dependencies: CaseDependencies): Promise<number> {
  const at = dependencies.clock.now()
  return dependencies.database.as('customs_interceptions', async (tx) => {
    const opened = await openMissingCases(tx, at, AT_ONCE)
    for (const { id, reference, personProfileNumber } of opened) {
      await post(tx, dependencies, 'confirmation-request', {
        person_profile_number: personProfileNumber,
        case_reference: reference,
      })
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
export async function tellOutcomes(dependencies: CaseDependencies): Promise<number> {
  return dependencies.database.as('customs_interceptions', async (tx) => {
    const outcomes = await takeUntoldOutcomes(tx, AT_ONCE)
    for (const { reference, personProfileNumber, outcome, closedAt } of outcomes) {
      const body = {
        case_reference: reference,
        person_profile_number: personProfileNumber,
        outcome,
        happened_at: closedAt.toISOString(),
      }
      await post(tx, dependencies, 'outcome', body)
    }
    return outcomes.length
  })
}

/** Everything that waits for the room: cases to open, outcomes to tell. Returns how many messages were posted. */
export async function workOnCases(dependencies: CaseDependencies): Promise<number> {
  for (let posted = 0; ;) {
    const now = (await openCases(dependencies)) + (await tellOutcomes(dependencies))
    if (now === 0) return posted
    posted += now
  }
}
