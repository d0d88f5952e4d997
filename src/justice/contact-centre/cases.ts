/** The cases that Customs asked about, with what came of them and what is still to be recorded. */
import type { Tx } from '#database'
import { casesAbout, casesSince, type Confirmation } from '#justice/confirmations'
import { actedCases } from '#justice/acts'
import { outcomesOfCases, type Outcome } from '#justice/outcomes'
import { readBackCode, spokenCode } from '#kernel'

export interface CaseAtHand extends Confirmation {
  readonly spokenCode: string
  /** What the agent reads back: no other screen shows it. */
  readonly readBack: string
  readonly outcome: Outcome | undefined
  readonly happenedAt: Date | undefined
  readonly state: 'open' | 'to-be-recorded' | 'closed'
}

const MOST_SHOWN = 100
/** What still waits must not be cut off by what came after it. */
const MOST_LOOKED_AT = 5_000
const DAYS_SHOWN = 7
const DAY_MS = 86_400_000

/** Customs tells that money was spoken of and never how much: the agent's record is what counts. */
const NEEDS_RECORD: readonly Outcome[] = ['paid', 'arrangement-made', 'remitted']

export async function casesOfPerson(
  tx: Tx,
  personProfileNumber: string,
  at: Date,
): Promise<readonly CaseAtHand[]> {
  return withOutcomes(tx, await casesAbout(tx, personProfileNumber), at)
}

/** What still waits for the agent comes first. */
export async function recentCases(tx: Tx, at: Date): Promise<readonly CaseAtHand[]> {
  const since = new Date(at.getTime() - DAYS_SHOWN * DAY_MS)
  const cases = await withOutcomes(tx, await casesSince(tx, since, MOST_LOOKED_AT), at)
  const rank = { 'to-be-recorded': 0, open: 1, closed: 2 }
  return [...cases].sort((a, b) => rank[a.state] - rank[b.state]).slice(0, MOST_SHOWN)
}

async function withOutcomes(
  tx: Tx,
  cases: readonly Confirmation[],
  at: Date,
): Promise<readonly CaseAtHand[]> {
  const references = cases.map(({ caseReference }) => caseReference)
  const outcomes = await outcomesOfCases(tx, references)
  const recorded = await actedCases(tx, references)
  return cases.map((one) => {
    const { outcome, happenedAt } = outcomes.get(one.caseReference) ?? {}
    const state =
      outcome === undefined
        ? 'open'
        : NEEDS_RECORD.includes(outcome) && !recorded.has(one.caseReference)
          ? 'to-be-recorded'
          : 'closed'
    const codes = {
      spokenCode: spokenCode(one.caseReference, one.asOf),
      readBack: readBackCode(one.caseReference, at),
    }
    return { ...one, ...codes, outcome, happenedAt, state }
  })
}
