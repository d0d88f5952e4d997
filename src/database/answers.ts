/** Whether a site's database answers at all. */
import { sql } from 'kysely'
import type { Database } from './open-database.ts'

export function databaseAnswers(database: Database): Promise<boolean> {
  return database.as(
    `${database.site}_actor`,
    async (tx) => (await sql`select 1`.execute(tx)).rows.length === 1,
  )
}
