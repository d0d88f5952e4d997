/** Months of before, counted elsewhere: they get the same figures as if they had been counted here. */
import type { Database } from '#database'
import { safeFigures } from './safe-figures.ts'
import type { CallKeys } from './sealed-counts.ts'
import { closeMonth, type Counts } from './tally-store.ts'

export interface PastMonth {
  /** Its first day. */
  readonly month: string
  readonly counts: Counts
}

/** A month that is there already stays as it is. */
export async function keepPast(
  { database, keys }: { readonly database: Database; readonly keys: CallKeys },
  months: readonly PastMonth[],
): Promise<void> {
  await database.as('customs_call_codes', async (tx) => {
    for (const { month, counts } of months)
      await closeMonth(tx, { month, counts, figures: safeFigures(keys.rounding, month, counts) })
  })
}
