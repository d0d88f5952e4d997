/** What is written of the counts: a sealed value while a month runs, its counts and figures once when it is over. */
import { sql, type Tx } from '#database'

/** A code with its calls, or with what may be shown of them. */
export type Counts = ReadonlyMap<string, number>

/** The sealed value of a month that is not closed, held until the transaction ends; undefined where nothing was written yet. */
export async function selectOpenMonth(tx: Tx, month: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from call_codes.open_months where month = ${month}::date for update`.execute(tx)
  return rows[0]?.sealed
}

export async function saveOpenMonth(tx: Tx, month: string, sealed: Buffer): Promise<void> {
  await sql`
    insert into call_codes.open_months (month, sealed) values (${month}::date, ${sealed})
    on conflict (month) do update set sealed = excluded.sealed`.execute(tx)
}

/** The earliest first. */
export async function selectOpenMonthsBefore(tx: Tx, month: string): Promise<readonly string[]> {
  const { rows } = await sql<{ month: string }>`
    select month::text as month from call_codes.open_months where month < ${month}::date order by month`.execute(
    tx,
  )
  return rows.map((row) => row.month)
}

export interface ClosedMonth {
  readonly month: string
  readonly counts: Counts
  /** Null: not shown. */
  readonly figures: ReadonlyMap<string, number | null>
}

/** Every code in one statement, in their order. What is closed stays as it is. */
export async function closeMonth(tx: Tx, { month, counts, figures }: ClosedMonth): Promise<void> {
  await sql`
    insert into call_codes.months (month, code, count)
    select ${month}::date, code, count from json_to_recordset(${rowsOf('count', counts)}::json)
      as counted(code text, count integer) order by code
    on conflict do nothing`.execute(tx)
  await sql`
    insert into call_codes.figures (month, code, figure)
    select ${month}::date, code, figure from json_to_recordset(${rowsOf('figure', figures)}::json)
      as made(code text, figure integer) order by code
    on conflict do nothing`.execute(tx)
  await sql`delete from call_codes.open_months where month = ${month}::date`.execute(tx)
}

function rowsOf(name: string, values: ReadonlyMap<string, number | null>): string {
  return JSON.stringify([...values].map(([code, value]) => ({ code, [name]: value })))
}
