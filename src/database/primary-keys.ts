/** By which columns the records of each table are named. */
import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** Of every table by its full name, the columns of its primary key in their order; any role may ask. */
export async function primaryKeys(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ name: string; columns: readonly string[] }>`${sql.raw(PRIMARY_KEYS)}`.execute(
    tx,
  )
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}

/** Partitions repeat their table. */
export const PRIMARY_KEYS = `
  select n.nspname || '.' || c.relname as name,
    array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) as columns
  from pg_index i
  join pg_class c on c.oid = i.indrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
  where i.indisprimary and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  group by n.nspname, c.relname`
