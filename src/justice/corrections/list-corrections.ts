/** Sends a list at once for whoever was corrected since the last one and stood on it; one for all who were meanwhile. */
import type { ActivityActor } from '#activity'
import type { Database } from '#database'
import type { ListCorrected } from './operations.ts'
import { noteListWaits, waitForList } from './store.ts'

const CORRECTIONS: ActivityActor = { kind: 'process', id: 'register-corrections', role: 'corrections' }

/** At most one list in so many milliseconds, for all who were corrected meanwhile: each counts against the agreement's cap. */
export const TOGETHER_MS = 10_000

export interface ListingCorrections {
  readonly database: Database
  lists(): ListCorrected
}

export async function listCorrections({ database, lists }: ListingCorrections): Promise<void> {
  const last = await database.as('justice_register', async (tx) => {
    const number = await lists().lastNumber(tx)
    return (await waitForList(tx, number)) ? number : undefined
  })
  if (last === undefined) return
  const sent = await lists().sendExtra(CORRECTIONS)
  // Not tried again before the next correction: the next daily list carries it, and the officer reads so.
  if (!sent.ok) await database.as('justice_register', (tx) => noteListWaits(tx, last, sent.error.code))
}
