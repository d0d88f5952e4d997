/** Tries an extract: what its import would change, whom it would drop, and what the next list would lose. Nothing is written. */
import { isBeyondGuard } from '#agreement'
import type { Tx } from '#database'
import { asUnderActs } from '#justice/acts'
import { asUnderCorrections } from '#justice/corrections'
import { standingsOf, type Debt } from '#justice/register'
import { ALERT_TYPES, err, ok, type AlertType, type Fault, type Result } from '#kernel'
import { compareWithRegister } from './compare-with-register.ts'
import type { PeopleCounts } from './import-report.ts'
import type { ListAfter, NextLists } from './operations.ts'
import type { ReadExtract, RowCounts } from './read-extract.ts'
import { brokenOffFiles } from './broken-off-files.ts'
import { owedIn, whatStayersLose, type Owed, type StayersLoss } from './what-stayers-lose.ts'

export interface DryRun {
  readonly rows: RowCounts
  readonly people: PeopleCounts
  readonly heldBefore: number
  /** Of those who leave: what they owe, and how many are on the list last sent. */
  readonly left: Owed & {
    readonly listed: Readonly<Record<AlertType, number>>
  }
  /** Of those who are changed and stay. */
  readonly staying: StayersLoss
  readonly list: Pick<ListAfter, 'difference' | 'guard'>
  readonly refusedRows: number
  /** Two people must let it in. */
  readonly isGuarded: boolean
}

/** What stayers lose was not counted in trials of before. */
export type DryRunOnRecord = Omit<DryRun, 'staying'> & Partial<Pick<DryRun, 'staying'>>

const PEOPLE_AT_A_TIME = 5_000

export async function tryExtract(
  tx: Tx,
  nextLists: NextLists,
  extract: ReadExtract,
  at: Date,
): Promise<Result<DryRun, readonly Fault[]>> {
  const { people, heldBefore, added, returned, changed, left } = await compareWithRegister(tx, extract)
  const standing = await asUnderCorrections(tx, await asUnderActs(tx, changed, extract.writtenAt))
  const back = await asUnderCorrections(tx, returned)
  const stayersLoss = await whatStayersLose(tx, standing)
  const brokenOff = brokenOffFiles(extract.rows, stayersLoss)
  if (brokenOff.length > 0) return err(brokenOff)
  const { owingNothingAfter, before, after, gone } = stayersLoss
  const named = new Map(
    [...added, ...back, ...standing].map((record) => [record.person.personProfileNumber, record]),
  )
  const list = await nextLists.listAfter(tx, { named, left: new Set(left) }, at)
  const { guard, difference, leftListed, losingAlert } = list
  const losingAll = new Set([...owingNothingAfter, ...losingAlert]).size
  const heldAfter = heldBefore - people.left - losingAll
  const registerShrinks =
    heldAfter < heldBefore && isBeyondGuard(heldBefore, heldAfter, { ...guard, mostGrowthPerCent: 0 })
  return ok({
    ...{ rows: extract.rows, people, heldBefore, list: { difference, guard } },
    left: { ...(await owedBy(tx, left)), listed: leftListed },
    staying: { before, after, gone, losingAll },
    refusedRows: extract.faults.length,
    isGuarded: list.isGuarded || registerShrinks,
  })
}

async function owedBy(tx: Tx, numbers: readonly string[]): Promise<Owed> {
  const debts: Debt[] = []
  for (let done = 0; done < numbers.length; done += PEOPLE_AT_A_TIME) {
    const standings = await standingsOf(tx, numbers.slice(done, done + PEOPLE_AT_A_TIME))
    for (const standing of standings.values()) debts.push(...standing.debts)
  }
  return owedIn(debts)
}

/** One line for each type of alert, as page and command say it. */
export function listInWords({ list: { difference } }: Pick<DryRun, 'list'>): readonly string[] {
  return ALERT_TYPES.map((type) => {
    const { before, now, added, changed, removed } = difference[type]
    return `${type}: ${before} now, ${now} on the next list (added ${added}, changed ${changed}, removed ${removed})`
  })
}
