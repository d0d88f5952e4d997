/** A site's database whose connections break all at once, as when the machine of the site stops. */
import { randomUUID } from 'node:crypto'
import { openDatabase, type Database } from '#database'
import { withClient } from '../src/database/with-client.ts'

type DroppableOptions = Parameters<typeof openDatabase>[0] & { readonly adminUrl: string }

export interface DroppableDatabase extends Database {
  /** From here on nothing reaches the database, and what was under way is rolled back. */
  drop(): Promise<void>
}

export function droppableDatabase(options: DroppableOptions): DroppableDatabase {
  // Known by a name, so that whoever else has the database open keeps their connections.
  const machine = `landfall-${randomUUID()}`
  const separator = options.url.includes('?') ? '&' : '?'
  const database = openDatabase({ ...options, url: `${options.url}${separator}application_name=${machine}` })
  let isDropped = false
  return {
    ...database,
    async as(role, work, settings) {
      if (isDropped) throw new Error('the machine has stopped')
      return database.as(role, work, settings)
    },
    async drop() {
      isDropped = true
      await withClient(options.adminUrl, (client) =>
        client.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
          machine,
        ]),
      )
    },
  }
}
