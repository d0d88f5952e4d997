/** Forgets what nobody confirmed, what was sent long ago, and the hashes of those who left. */
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { deleteSentBefore, deleteSuppressed, deleteUnconfirmed } from './mailing-store.ts'
import { before, TERMS } from './terms.ts'

export async function forgetSubscriptions({
  database,
  clock,
}: {
  readonly database: Database
  readonly clock: Clock
}): Promise<void> {
  const at = clock.now()
  await database.as('desk_subscriptions', async (tx) => {
    await deleteUnconfirmed(tx, before(at, TERMS.confirmMs))
    await deleteSentBefore(tx, before(at, TERMS.sentMs))
    await deleteSuppressed(tx, at)
  })
}
