/** How many rows stand in each table of a database, as an auditor with the server's own rights would count them. */
import { askAsAdmin } from './ask-as-admin.ts'
import type { TestDatabase } from './test-database.ts'

export async function rowCounts(
  database: Pick<TestDatabase, 'adminUrl'>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await askAsAdmin<{ name: string; count: string }>(
    database,
    `select c.oid::regclass::text as name, (xpath('/row/n/text()', query_to_xml(
        format('select count(*) as n from %s', c.oid::regclass), false, true, '')))[1]::text as count
     from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text !~ '^pg_|^information_schema$'`,
  )
  return new Map(rows.map(({ name, count }) => [name, Number(count)]))
}

/** By how many rows each table grew, of those that did. */
export function grown(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const by = [...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
  return Object.fromEntries(by.filter(([, more]) => more !== 0).sort())
}
