/** What an auditor with the server's own rights would see in a site's database, past every grant and policy. */
import pg from 'pg'
import type { TestDatabase } from './test-database.ts'

export async function askAsAdmin<Row>(
  database: Pick<TestDatabase, 'adminUrl'>,
  query: string,
): Promise<readonly Row[]> {
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  try {
    return (await admin.query(query)).rows as Row[]
  } finally {
    await admin.end()
  }
}
