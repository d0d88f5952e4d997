/** The SQL that reads names of records and their triggers, made from the data maps; never another column, never by offset. */
import { sql, type Tx } from '#database'
import type { DisposableTable } from './disposable-tables.ts'

export interface TriggeredRecord {
  readonly record: string
  /** An instant or a civil day, as the column has it; null while the clock has not begun. */
  readonly beganAt: Date | string | null
}

type Place = Pick<DisposableTable, 'table' | 'record' | 'trigger'>

const columns = ({ record, trigger }: Place) =>
  sql`${sql.ref(`t.${record}`)}::text as record, ${sql.ref(`t.${trigger}`)} as "beganAt"`

export interface RecordsAfter {
  /** A civil day: records whose clock began before it. */
  readonly before: string
  /** The last record of the page before. */
  readonly after: string | undefined
  readonly limit: number
}

/** The next page by key: a page by offset would skip as many records as were disposed of in between. */
export async function recordsAfter(
  tx: Tx,
  place: Place,
  { before, after, limit }: RecordsAfter,
): Promise<readonly TriggeredRecord[]> {
  const key = sql.ref(`t.${place.record}`)
  const further = after === undefined ? sql`` : sql`and ${key} > ${after}`
  const { rows } = await sql<TriggeredRecord>`
    select ${columns(place)} from ${sql.table(place.table)} as t
    where ${sql.ref(`t.${place.trigger}`)} < ${before}::date ${further}
    order by ${key} limit ${sql.lit(limit)}`.execute(tx)
  return rows
}

/** Those of the named records that stand. */
export async function recordsNamed(
  tx: Tx,
  place: Place,
  records: readonly string[],
): Promise<readonly TriggeredRecord[]> {
  const key = sql.ref(`t.${place.record}`)
  const { rows } = await sql<TriggeredRecord>`
    select ${columns(place)} from ${sql.table(place.table)} as t
    where ${key} = any (${[...records]}) order by ${key}`.execute(tx)
  return rows
}
