/** The SQL of what is counted by the hour, and of how far the activity log was looked at. */
import { sql, type Tx } from '#database'

export interface HourRow {
  readonly hour: Date
  readonly kind: string
  readonly times: number
}

export async function addToHour(tx: Tx, { hour, kind, times }: HourRow): Promise<void> {
  await sql`
    insert into detection.hours as h (hour, kind, times) values (${hour}, ${kind}, ${times})
    on conflict (hour, kind) do update set times = h.times + excluded.times`.execute(tx)
}

export async function selectHours(tx: Tx, since: Date): Promise<readonly HourRow[]> {
  const { rows } = await sql<HourRow>`
    select hour, kind, times from detection.hours where hour >= ${since} order by hour, kind`.execute(tx)
  return rows
}

export async function deleteHoursBefore(tx: Tx, before: Date): Promise<void> {
  await sql`delete from detection.hours where hour < ${before}`.execute(tx)
}

export async function selectPosition(tx: Tx, reader: string): Promise<number | undefined> {
  const { rows } = await sql<{ link: number }>`
    select link_number as link from detection.positions where reader = ${reader}`.execute(tx)
  return rows[0]?.link
}

export async function savePosition(tx: Tx, reader: string, link: number): Promise<void> {
  await sql`
    insert into detection.positions as p (reader, link_number) values (${reader}, ${link})
    on conflict (reader) do update set link_number = greatest(p.link_number, excluded.link_number)`.execute(
    tx,
  )
}
