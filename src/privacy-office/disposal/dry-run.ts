/** What of a table would be disposed of, found and never kept: counts, days, and one hash over the records that are due. */
import { civilDate } from '#kernel'
import { addDays } from '#statute'
import type { Tx } from '#database'
import type { DisposalContext } from './disposal-context.ts'
import type { DisposableTable } from './disposable-tables.ts'
import { recordsAfter } from './due-store.ts'
import { holdsOf } from './hold.ts'
import { selectHoldsOn } from './hold-store.ts'
import { latestTrigger } from './latest-trigger.ts'
import { merkleRoot } from './merkle-root.ts'
import { standingOf } from './standing.ts'

export interface DueRecord {
  readonly record: string
  readonly hash: string
}

export interface DryRun {
  readonly asOf: string
  /** In the order of their keys; for whoever applies at once, and for nobody to keep. */
  readonly due: readonly DueRecord[]
  readonly held: number
  readonly pastMaximum: number
  /** The days on which the clocks of the due records began. */
  readonly firstOn: string
  readonly lastOn: string
  /** Over the keyed hashes of all that is due. */
  readonly hash: string
}

const PAGE = 2000

/** In a transaction of the role `<site>_disposal`; `asOf` is a civil day, at the end of which is counted. */
export async function dryRun(
  tx: Tx,
  { hashOf }: Pick<DisposalContext, 'hashOf'>,
  place: DisposableTable,
  asOf: string,
): Promise<DryRun> {
  const { table, retention } = place
  const stops = holdsOf(await selectHoldsOn(tx, table, retention), place)
  // An instant is compared with a day in whatever zone the database has: two days more, and each is asked exactly.
  const before = addDays(latestTrigger(retention, asOf), 2)
  const due: DueRecord[] = []
  let [held, pastMaximum, firstOn, lastOn] = [0, 0, '9999-12-31', '0000-01-01']
  for (let after: string | undefined; ;) {
    const page = await recordsAfter(tx, place, { before, after, limit: PAGE })
    for (const { record, beganAt } of page) {
      const standing = standingOf(retention, beganAt ?? undefined, stops(record), asOf)
      if (standing.isPastMaximum) pastMaximum += 1
      if (standing.state === 'held') held += 1
      if (standing.state !== 'due' || beganAt === null) continue
      const day = typeof beganAt === 'string' ? beganAt : civilDate(beganAt)
      if (day < firstOn) firstOn = day
      if (day > lastOn) lastOn = day
      due.push({ record, hash: hashOf(table, record) })
    }
    after = page.at(-1)?.record
    if (page.length < PAGE) break
  }
  return { asOf, due, held, pastMaximum, firstOn, lastOn, hash: merkleRoot(due.map(({ hash }) => hash)) }
}
