/** Keeps counts of before, once: nothing where there are any. */
import type { Database } from '#database'
import { civilDate, type Clock } from '#kernel'
import { addCounts, selectMonths } from './store.ts'
import type { VisitCount } from './visit-counts.ts'

export function keepPastVisits({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return (counts: readonly VisitCount[]): Promise<void> =>
    database.as(`${database.site}_visits`, async (tx) => {
      if ((await selectMonths(tx, civilDate(clock.now()))).length > 0) return
      await addCounts(tx, counts)
    })
}
