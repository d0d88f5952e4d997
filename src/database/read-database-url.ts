/** What a connection string says, without connecting: who signs in, and to which database. */
import pg from 'pg'

export function readDatabaseUrl(url: string): {
  readonly user: string | undefined
  readonly database: string | undefined
} {
  const { user, database } = new pg.Client({ connectionString: url })
  return { user, database }
}
