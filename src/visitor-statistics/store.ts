/** The schema `visits`: what visitors read, counted by the day. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Kind } from './kinds.ts'
import type { VisitCount } from './visit-counts.ts'

export const visitsSchema: RoomSchema = {
  room: 'visitor-statistics',
  schema: 'visits',
  migrations: new URL('./migrations/', import.meta.url),
}

/** In the order of their key, so that nothing tells which came first and two processes never wait for each other. */
export async function addCounts(tx: Tx, counts: readonly VisitCount[]): Promise<void> {
  await sql`
    insert into visits.counts as kept (day, kind, value, count)
    select day, kind, value, count from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
      as given (day date, kind text, value text, count integer)
    order by day, kind, value
    on conflict (day, kind, value) do update set count = kept.count + excluded.count`.execute(tx)
}

export interface KeptValue {
  readonly day: string
  readonly kind: Kind
  readonly value: string
}

/** What is told apart already, from a day on. */
export async function selectValues(tx: Tx, from: string): Promise<readonly KeptValue[]> {
  const { rows } = await sql<KeptValue>`
    select day::text as day, kind, value from visits.counts where day >= ${from}::date`.execute(tx)
  return rows
}

export interface CountedValue {
  readonly kind: Kind
  readonly value: string
  readonly count: number
}

/** All days from one to before another, put together. Not for anybody's eyes before `protectCells`. */
export async function selectCounts(tx: Tx, from: string, until: string): Promise<readonly CountedValue[]> {
  const { rows } = await sql<CountedValue>`
    select kind, value, sum(count)::integer as count from visits.counts
    where day >= ${from}::date and day < ${until}::date
    group by kind, value order by kind, value`.execute(tx)
  return rows
}

export interface MonthTotal {
  /** `2026-10-01`. */
  readonly month: string
  readonly total: number
}

/** Each visit is one page, so the pages are the visits. */
export async function selectMonths(tx: Tx, before: string): Promise<readonly MonthTotal[]> {
  const { rows } = await sql<MonthTotal>`
    select date_trunc('month', day)::date::text as month, sum(count)::integer as total from visits.counts
    where kind = 'page' and day < ${before}::date
    group by 1 order by 1`.execute(tx)
  return rows
}
