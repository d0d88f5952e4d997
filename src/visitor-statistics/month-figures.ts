/** The figures of one month as everybody may see them: what must not be shown is not in them, not even by its name. */
import { LEAST_SHOWN, OUTSIDE, protectCells } from '#counts'
import { actingAs, type SiteName, type Tx } from '#database'
import type { Kind } from './kinds.ts'
import { monthFrom, runningMonth, type Month } from './months.ts'
import { selectCounts, selectMonths, type CountedValue } from './store.ts'

export interface ShownValue {
  readonly value: string
  readonly count: number
}

export interface MonthFigures {
  readonly month: Month
  readonly total: number
  /** The most read first; none where so few are counted that every way to show them says too much. */
  readonly tables: Readonly<Record<Kind, readonly ShownValue[]>>
}

export interface ShownMonth {
  readonly month: Month
  readonly total: number
}

/** Months that are over and have a total that may be shown, the first of them first. */
export function shownMonths(tx: Tx, site: SiteName, at: Date): Promise<readonly ShownMonth[]> {
  return asCounter(tx, site, async (counter) =>
    (await selectMonths(counter, runningMonth(at).from))
      .filter(({ total }) => total >= LEAST_SHOWN)
      .map(({ month, total }) => ({ month: monthFrom(month), total })),
  )
}

export async function monthFigures(
  tx: Tx,
  site: SiteName,
  { month, total }: ShownMonth,
): Promise<MonthFigures> {
  const counts = await asCounter(tx, site, (counter) => selectCounts(counter, month.from, month.until))
  const of = (kind: Kind) => shownOf(counts.filter((one) => one.kind === kind))
  return { month, total, tables: { page: of('page'), site: of('site'), browser: of('browser') } }
}

/** No role of a person or of the public reads the counts: small ones are among them. */
function asCounter<Read>(tx: Tx, site: SiteName, read: (tx: Tx) => Promise<Read>): Promise<Read> {
  return actingAs(tx, { site, role: `${site}_visits` }, read)
}

/** Each kind has the same sum, which everybody knows. */
function shownOf(counts: readonly CountedValue[]): readonly ShownValue[] {
  const hidden = protectCells(
    counts.map(({ value, count }) => ({ key: value, count, from: 'all', to: OUTSIDE })),
  )
  if (hidden === undefined) return []
  return counts
    .filter(({ value }) => !hidden.has(value))
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'en-NZ'))
    .map(({ value, count }) => ({ value, count }))
}
