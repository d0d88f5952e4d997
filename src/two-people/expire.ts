/** Ends the requests whose time is over; the clock does it, and whoever asks anew. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { entryAbout } from './entry-about.ts'
import { expireAll } from './store.ts'

/** How many ended. */
export async function expire(database: Database, clock: Clock): Promise<number> {
  const actor: ActivityActor = { kind: 'process', id: 'two-people-expiry', role: 'two-people' }
  return database.as(`${database.site}_two_people`, async (tx) => {
    const at = clock.now()
    const expired = await expireAll(tx, at)
    for (const request of expired)
      await recordActivity(tx, at, actor, entryAbout('two-people-expired', request))
    return expired.length
  })
}
