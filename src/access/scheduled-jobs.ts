/** What sign-in does by the clock, as plain data: the room of the jobs stands to the right of this one. */
import type { Clock } from '#kernel'
import type { Database } from '#database'
import { deleteEndedSessions, deleteExpiredSignIns } from './store.ts'

const MONTHS_KEPT = 12

export function accessJobs({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return [
    {
      name: 'forget-sign-ins',
      sentence: 'Sign-ins that nobody finished, and sessions that ended twelve months ago, are deleted.',
      cron: '23 * * * *',
      async run(): Promise<void> {
        const at = clock.now()
        await database.as(`${database.site}_access`, async (tx) => {
          await deleteExpiredSignIns(tx, at)
          await deleteEndedSessions(tx, at, MONTHS_KEPT)
        })
      },
    },
  ]
}
