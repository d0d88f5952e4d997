/** Tries an extract: what its import would change, whom it would drop, and what the next list would lose. Nothing is written. */
import { isBeyondGuard } from '#agreement'
import type { Tx } from '#database'
import { asUnderActs } from '#justice/acts'
import { standingsOf } from '#justice/register'
import { ALERT_TYPES, type AlertType } from '#kernel'
import { compareWithRegister } from './compare-with-register.ts'
import type { PeopleCounts } from './import-report.ts'
import type { ListAfter, NextLists } from './operations.ts'
import type { ReadExtract, RowCounts } from './read-extract.ts'

export interface DryRun {
  readonly rows: RowCounts
  readonly people: PeopleCounts
  readonly heldBefore: number
  /** Of those who leave: what they owe, and how many are on the list last sent. */
  readonly left: {
    readonly finesCents: number
    readonly reparationCents: number
    readonly listed: Readonly<Record<AlertType, number>>
  }
  readonly list: Pick<ListAfter, 'difference' | 'guard'>
  readonly refusedRows: number
  /** Two people must let it in. */
  readonly isGuarded: boolean
}

const PEOPLE_AT_A_TIME = 5_000

export async function tryExtract(
  tx: Tx,
  nextLists: NextLists,
  extract: ReadExtract,
  at: Date,
): Promise<DryRun> {
  const { people, heldBefore, added, returned, changed, left } = await compareWithRegister(tx, extract)
  const standing = await asUnderActs(tx, changed, extract.writtenAt)
  const named = new Map(
    [...added, ...returned, ...standing].map((record) => [record.person.personProfileNumber, record]),
  )
  const list = await nextLists.listAfter(tx, { named, left: new Set(left) }, at)
  const { guard, difference, leftListed } = list
  const registerShrinks =
    people.left > 0 && isBeyondGuard(heldBefore, heldBefore - people.left, { ...guard, mostGrowthPerCent: 0 })
  return {
    ...{ rows: extract.rows, people, heldBefore, list: { difference, guard } },
    left: { ...(await owedBy(tx, left)), listed: leftListed },
    refusedRows: extract.faults.length,
    isGuarded: list.isGuarded || registerShrinks,
  }
}

async function owedBy(tx: Tx, numbers: readonly string[]) {
  const owed = { finesCents: 0, reparationCents: 0 }
  for (let done = 0; done < numbers.length; done += PEOPLE_AT_A_TIME) {
    const standings = await standingsOf(tx, numbers.slice(done, done + PEOPLE_AT_A_TIME))
    for (const { debts } of standings.values())
      for (const { kind, outstandingCents } of debts)
        owed[kind === 'reparation' ? 'reparationCents' : 'finesCents'] += outstandingCents
  }
  return owed
}

/** One line for each type of alert, as page and command say it. */
export function listInWords({ list: { difference } }: Pick<DryRun, 'list'>): readonly string[] {
  return ALERT_TYPES.map((type) => {
    const { before, now, added, changed, removed } = difference[type]
    return `${type}: ${before} now, ${now} on the next list (added ${added}, changed ${changed}, removed ${removed})`
  })
}
