/** Adds what was counted to what is kept: several visits at once, in one transaction, or nothing at all. */
import { LEAST_SHOWN } from '#counts'
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { toldApart } from './most-told-apart.ts'
import { addCounts, selectValues, type KeptValue } from './store.ts'
import type { VisitCount, VisitCounts } from './visit-counts.ts'

export interface FlushDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly counts: VisitCounts
}

/**
 * Fewer than six visits wait for more: rows of one transaction are known by its number, and those of a single visit would
 * join its page, its site and its browser. The end of the day, or of the process (`isLast`), waits for nobody.
 */
export async function flushCounts(
  { database, clock, counts }: FlushDependencies,
  { isLast = false }: { readonly isLast?: boolean } = {},
): Promise<void> {
  const { visits, isOfBefore } = counts.waiting(clock.now())
  if (visits === 0 || (visits < LEAST_SHOWN && !isOfBefore && !isLast)) return
  const taken = counts.take()
  const from = taken.reduce((first, { day }) => (day < first ? day : first), '9999-12-31')
  try {
    await database.as(`${database.site}_visits`, async (tx) => {
      await addCounts(tx, folded(taken, await selectValues(tx, from)))
    })
  } catch (error) {
    counts.giveBack(taken)
    throw error
  }
}

/** A process that began anew in the middle of a day does not begin anew to tell apart. */
function folded(taken: readonly VisitCount[], kept: readonly KeptValue[]): readonly VisitCount[] {
  const told = new Map<string, Set<string>>()
  const of = ({ day, kind }: Pick<KeptValue, 'day' | 'kind'>) => {
    const values = told.get(`${day} ${kind}`) ?? new Set()
    told.set(`${day} ${kind}`, values)
    return values
  }
  for (const one of kept) of(one).add(one.value)
  const sums = new Map<string, VisitCount>()
  for (const one of taken) {
    const value = toldApart(of(one), one.kind, one.value)
    const key = `${one.day} ${one.kind} ${value}`
    sums.set(key, { ...one, value, count: one.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums.values()]
}
