/** The next list as it would be after an import: decided about everybody, and nothing written. */
import { agreementInForce, listGuard, type Agreement } from '#agreement'
import type { Tx } from '#database'
import { decide } from '#justice/eligibility'
import type { ListAfter, NextLists, RegisterAfter } from '#justice/extract'
import { wholeRegister, type PersonRecord } from '#justice/register'
import { withdrawnFrom } from '#justice/withdrawals'
import { civilDate, type AlertType } from '#kernel'
import { isGuarded, listDifference } from './list-difference.ts'
import { listEntry, type ListEntry } from './list-entry.ts'
import { lastEntries, recentLists } from './store.ts'

/** What the extract asks of the daily list. */
export function nextLists(agreements: readonly Agreement[]): NextLists {
  return {
    listAfter: (tx, after, at) => listAfterImport(tx, agreements, after, at),
    lastSentAt: async (tx) => (await recentLists(tx, 1))[0]?.createdAt,
  }
}

async function listAfterImport(
  tx: Tx,
  agreements: readonly Agreement[],
  { named, left }: RegisterAfter,
  at: Date,
): Promise<ListAfter> {
  const inForce = agreementInForce(agreements, at)
  const before = new Map(await lastEntries(tx))
  const [last] = await recentLists(tx, 1)
  for (const gone of await withdrawnFrom(tx, last?.number ?? 0)) before.delete(gone)
  const leftListed = countsOf([...before.values()].filter((entry) => left.has(entry.person_profile_number)))
  // Without an agreement in force no list is sent; nothing allows one to differ either.
  if (!inForce.ok) {
    const difference = listDifference(before, [...before.values()])
    const guard = { mostShrinkPerCent: 0, mostGrowthPerCent: 0 }
    return {
      difference,
      leftListed,
      losingAlert: [],
      guard,
      isGuarded: leftListed.interception + leftListed.silent > 0,
    }
  }
  const agreement = inForce.value
  const entries: ListEntry[] = []
  const decisionOn = ({ debts, warrants }: PersonRecord) =>
    decide(agreement.eligibility, debts, warrants, civilDate(at)).decision
  const decideOn = (record: PersonRecord) => {
    const decision = decisionOn(record)
    if (decision !== 'none') entries.push(listEntry(record.person, decision))
    return decision
  }
  const losingAlert: string[] = []
  const seen = new Set<string>()
  for await (const records of wholeRegister(tx)) {
    for (const record of records) {
      const { personProfileNumber } = record.person
      seen.add(personProfileNumber)
      if (left.has(personProfileNumber)) continue
      const next = named.get(personProfileNumber)
      const decision = decideOn(next ?? record)
      if (next !== undefined && decision === 'none' && decisionOn(record) !== 'none')
        losingAlert.push(personProfileNumber)
    }
  }
  for (const [number, record] of named) if (!seen.has(number)) decideOn(record)
  const guard = listGuard(agreement)
  const difference = listDifference(before, entries)
  return { difference, leftListed, losingAlert, guard, isGuarded: isGuarded(difference, guard) }
}

function countsOf(entries: readonly ListEntry[]): Readonly<Record<AlertType, number>> {
  const interception = entries.filter((entry) => entry.alert_type === 'interception').length
  return { interception, silent: entries.length - interception }
}
