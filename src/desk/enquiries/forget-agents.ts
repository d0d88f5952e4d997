/** Forgets agents who have long not been at the desk, what they saved, and who had what open. */
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { deleteAgentsUnseenSince } from './desk-store.ts'
import { deletePresenceBefore } from './presence-store.ts'
import { deleteSavedViewsOfNobody } from './saved-view-store.ts'

const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS

export async function forgetAgents({
  database,
  clock,
}: {
  readonly database: Database
  readonly clock: Clock
}): Promise<void> {
  const at = clock.now().getTime()
  await database.as('desk_enquiries', async (tx) => {
    await deleteAgentsUnseenSince(tx, new Date(at - YEAR_MS))
    await deleteSavedViewsOfNobody(tx)
    await deletePresenceBefore(tx, new Date(at - HOUR_MS))
  })
}
