/** Says of every enquiry where it lies, once the database has been moved: the settings say where it stands now. */
import { recordActivity } from '#activity'
import type { Database } from '#database'
import type { Residency } from '#files'
import type { Clock } from '#kernel'
import { ENQUIRIES } from './activity-events.ts'
import { restate } from './desk-store.ts'

export async function restateResidency({
  database,
  clock,
  recordsIn,
}: {
  readonly database: Database
  readonly clock: Clock
  readonly recordsIn: Residency
}): Promise<void> {
  await database.as('desk_enquiries', async (tx) => {
    const count = await restate(tx, recordsIn)
    if (count === 0) return
    const details = { count, to: recordsIn }
    await recordActivity(tx, clock.now(), ENQUIRIES, { event: 'enquiries-moved', details })
  })
}
