/** Opens a case for each interception alert, asks Justice whether the warrant still stands, and tells it what came of it. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database, Tx } from '#database'
import type { Exchange } from '#exchange'
import { BrokenPromise, type Clock } from '#kernel'
import { PATIENCE_MS } from './answer-limit.ts'
import { casesBeforeLastList, markListed } from './listed-store.ts'
import { askInDatabase, insertFirstQuestion, takeUnpostedQuestions } from './question-store.ts'
import { nextToldAt, openMissingCases, takeUntoldOutcomes } from './store.ts'

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

/** With its first question to Justice, in the same transaction. Returns how many cases were opened. */
export async function openCases(dependencies: CaseDependencies): Promise<number> {
  const at = dependencies.clock.now()
  return dependencies.database.as('customs_interceptions', async (tx) => {
    const opened = await openMissingCases(tx, at, AT_ONCE)
    for (const { id } of opened) {
      await insertFirstQuestion(tx, id, at)
      await recordActivity(tx, at, INTERCEPTIONS, {
        event: 'case-opened',
        subject: { kind: 'interception-case', id },
      })
    }
    await postQuestions(tx, dependencies, at)
    return opened.length
  })
}

/** A list that came may have ended the reason of an open case, even one that is held: it is marked, and Justice asked. */
async function followLists(tx: Tx, at: Date): Promise<void> {
  await markListed(tx, at)
  for (const caseId of await casesBeforeLastList(tx))
    await askInDatabase(tx, { caseId, because: 'list-changed', personId: null }, at, PATIENCE_MS)
}

async function postQuestions(tx: Tx, dependencies: CaseDependencies, at: Date): Promise<number> {
  const questions = await takeUnpostedQuestions(tx, at, AT_ONCE)
  for (const { reference, personProfileNumber } of questions)
    await post(tx, dependencies, 'confirmation-request', {
      person_profile_number: personProfileNumber,
      case_reference: reference,
    })
  return questions.length
}

/** What was asked again, by whom or what ever; returns how many questions were posted. */
export async function askAgain(dependencies: CaseDependencies): Promise<number> {
  const at = dependencies.clock.now()
  return dependencies.database.as('customs_interceptions', async (tx) => {
    await followLists(tx, at)
    return postQuestions(tx, dependencies, at)
  })
}

/** Tells Justice what came of the cases that ended and can no longer be taken back; returns how many. */
export async function tellOutcomes(dependencies: CaseDependencies): Promise<number> {
  const at = dependencies.clock.now()
  return dependencies.database.as('customs_interceptions', async (tx) => {
    const outcomes = await takeUntoldOutcomes(tx, at, AT_ONCE)
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

/** Everything that waits for the room. Returns in how many milliseconds there is more, if an outcome waits until then. */
export async function workOnCases(
  dependencies: CaseDependencies,
  ending?: AbortSignal,
): Promise<number | undefined> {
  for (;;) {
    const opened = await openCases(dependencies)
    const asked = await askAgain(dependencies)
    const told = await tellOutcomes(dependencies)
    if (opened + asked + told === 0 || ending?.aborted === true) break
  }
  const next = await dependencies.database.as('customs_interceptions', nextToldAt)
  return next && Math.max(0, next.getTime() - dependencies.clock.now().getTime())
}
