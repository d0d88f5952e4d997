/** What sign-in does by the clock, as plain data: the room of the jobs stands to the right of this one. */
import type { Clock } from '#kernel'
import type { Database } from '#database'
import { deleteExpiredSignIns } from './store.ts'

export function accessJobs({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return [
    {
      name: 'forget-sign-ins',
      sentence: 'Sign-ins that nobody finished in time are deleted.',
      cron: '23 * * * *',
      async run(): Promise<void> {
        await database.as(`${database.site}_access`, (tx) => deleteExpiredSignIns(tx, clock.now()))
      },
    },
  ]
}
