/** A site's database whose connections break all at once, as when the machine of the site stops. */
import { openDatabase, type Database } from '#database'
import { loginRole } from '../src/database/sites.ts'
import { withClient } from '../src/database/with-client.ts'

type DroppableOptions = Parameters<typeof openDatabase>[0] & { readonly adminUrl: string }

export interface DroppableDatabase extends Database {
  /** From here on nothing reaches the database, and what was under way is rolled back. */
  drop(): Promise<void>
}

export function droppableDatabase(o: DroppableOptions): DroppableDatabase {
  const database = openDatabase(o)
  let isDropped = false
  return {
    ...database,
    async as(role, work, settings) {
      if (isDropped) throw new Error('the machine has stopped')
      return database.as(role, work, settings)
    },
    async drop() {
      isDropped = true
      await withClient(o.adminUrl, (client) =>
        client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and usename = $1`,
          [loginRole(o.site)],
        ),
      )
    },
  }
}
