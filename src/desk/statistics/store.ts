/** The schema `statistics`: what was asked, counted by the month. */
import { sql, type RoomSchema, type Tx } from '#database'

export const statisticsSchema: RoomSchema = {
  room: 'statistics',
  schema: 'statistics',
  migrations: new URL('./migrations/', import.meta.url),
}

/** Counts the months from `first` again, as what is held of them stands now; earlier ones stay as they are. */
export async function recountMonths(tx: Tx, first: string, today: string): Promise<void> {
  await sql`
    insert into statistics.months (month, counted_on)
    select distinct f.month, ${today}::date from enquiries.facts f where f.month >= ${first}::date
    on conflict (month) do update set counted_on = excluded.counted_on`.execute(tx)
  await sql`delete from statistics.cells where month >= ${first}::date`.execute(tx)
  await sql`
    insert into statistics.cells (month, measure, value, part, count)
    select f.month, m.measure, m.value, m.part, count(*)
    from enquiries.facts f cross join lateral (values
      ('topic', f.topic, ''), ('market', f.market, ''), ('agency', f.agency, f.first_reply), ('channel', f.channel, ''),
      ('language', f.language, ''), ('answer', f.answer, ''), ('suggestion', f.suggested, f.outcome)
    ) as m (measure, value, part)
    where f.month >= ${first}::date
    group by f.month, m.measure, m.value, m.part order by f.month, m.measure, m.value, m.part`.execute(tx)
  await sql`
    delete from statistics.months m where m.month >= ${first}::date
      and not exists (select from statistics.cells c where c.month = m.month)`.execute(tx)
}

export type Measure = 'topic' | 'market' | 'agency' | 'channel' | 'language' | 'answer' | 'suggestion'

export interface CountedCell {
  readonly measure: Measure
  /** The empty string: not known. */
  readonly value: string
  /** Of an agency the time to the first reply, of a suggestion what became of it; else the empty string. */
  readonly part: string
  readonly count: number
}

/** All months from one day to before another, put together. Not for anybody's eyes before `protect`. */
export async function selectCells(tx: Tx, from: string, until: string): Promise<readonly CountedCell[]> {
  const { rows } = await sql<CountedCell>`
    select measure, value, part, sum(count)::integer as count from statistics.cells
    where month >= ${from}::date and month < ${until}::date
    group by measure, value, part order by measure, value, part`.execute(tx)
  return rows
}

export interface CountedMonth {
  readonly month: string
  readonly countedOn: string
  readonly total: number
}

export async function selectMonths(tx: Tx): Promise<readonly CountedMonth[]> {
  const { rows } = await sql<CountedMonth>`
    select m.month::text as month, m.counted_on::text as "countedOn", sum(c.count)::integer as total
    from statistics.months m join statistics.cells c using (month) where c.measure = 'channel'
    group by m.month, m.counted_on order by m.month`.execute(tx)
  return rows
}
