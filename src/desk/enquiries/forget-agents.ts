/** Forgets agents who have long not been at the desk: nobody gives them work. */
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { deleteAgentsUnseenSince } from './desk-store.ts'

const YEAR_MS = 365 * 24 * 3_600_000

export async function forgetAgents({
  database,
  clock,
}: {
  readonly database: Database
  readonly clock: Clock
}): Promise<void> {
  const since = new Date(clock.now().getTime() - YEAR_MS)
  await database.as('desk_enquiries', (tx) => deleteAgentsUnseenSince(tx, since))
}
