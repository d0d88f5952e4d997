/** Builds the next list from the register as it is now: everybody who qualifies, and the decisions behind it. */
import type { Agreement } from '#agreement'
import type { Tx } from '#database'
import { lastWithdrawalNumber } from '#justice/withdrawals'
import { civilDate } from '#kernel'
import { compareLists, type ListChanges } from './compare-lists.ts'
import { decideRegister, type TellProgress } from './decide-register.ts'
import type { ListEntry } from './list-entry.ts'
import { hashOfEntries, type ListHeader } from './list-message.ts'
import { lastEntries, recentLists, standingDecisions, type RecordedDecision } from './store.ts'

export interface BuiltList {
  readonly header: ListHeader
  readonly entries: readonly ListEntry[]
  readonly contentHash: string
  readonly changes: ListChanges
  /** The list last sent, by person profile number. */
  readonly before: ReadonlyMap<string, ListEntry>
  readonly asOf: string
  /** Only decisions that came out otherwise than the last time, or for other reasons. */
  readonly newDecisions: readonly (readonly [string, RecordedDecision])[]
}

const HOUR_MS = 3_600_000

const LEFT_REGISTER: RecordedDecision = {
  decision: 'left-register',
  explanation: 'none: no longer in the register of fines',
}

export async function buildDailyList(
  tx: Tx,
  agreement: Agreement,
  at: Date,
  tell: TellProgress,
): Promise<BuiltList> {
  const asOf = civilDate(at)
  const [previous] = await recentLists(tx, 1)
  const before = await lastEntries(tx)
  const standing = await standingDecisions(tx)
  const { decisions, entries } = await decideRegister(tx, agreement, asOf, tell)
  return {
    header: {
      number: (previous?.number ?? 0) + 1,
      previous_hash: previous?.contentHash ?? '',
      count: entries.length,
      created_at: at.toISOString(),
      valid_until: new Date(at.getTime() + agreement.runs.validForHours * HOUR_MS).toISOString(),
      last_withdrawal_number: await lastWithdrawalNumber(tx),
    },
    entries,
    before,
    contentHash: await hashOfEntries(entries),
    changes: compareLists(before, entries),
    asOf,
    newDecisions: [...changedDecisions(standing, decisions), ...peopleWhoLeft(standing, decisions)],
  }
}

function changedDecisions(
  standing: ReadonlyMap<string, RecordedDecision>,
  decisions: ReadonlyMap<string, RecordedDecision>,
): (readonly [string, RecordedDecision])[] {
  return [...decisions].filter(([number, { decision, explanation }]) => {
    const before = standing.get(number)
    return before?.decision !== decision || before.explanation !== explanation
  })
}

function peopleWhoLeft(
  standing: ReadonlyMap<string, RecordedDecision>,
  decisions: ReadonlyMap<string, RecordedDecision>,
): (readonly [string, RecordedDecision])[] {
  return [...standing]
    .filter(([number, { decision }]) => decision !== 'left-register' && !decisions.has(number))
    .map(([number]) => [number, LEFT_REGISTER] as const)
}
