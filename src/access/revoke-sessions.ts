/** Ends somebody's sessions at once: a lost device, a person who left, a doubt. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Clock } from '#kernel'
import type { Database } from '#database'
import { endSessions } from './store.ts'

/** Returns how many sessions stood until now. */
export async function revokeSessions(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  which: { readonly id: string } | { readonly personId: string },
  actor: ActivityActor,
): Promise<number> {
  const at = clock.now()
  return database.as(`${database.site}_access`, async (tx) => {
    const ended = await endSessions(tx, which, at, 'revoked')
    for (const { id } of ended) {
      await recordActivity(tx, at, actor, { event: 'session-revoked', subject: { kind: 'session', id } })
    }
    return ended.length
  })
}
