/** All SQL of the schema `results` at Justice. */
import { sql, type RoomSchema, type Tx } from '#database'

export const justiceResultsSchema: RoomSchema = {
  room: 'justice/results',
  schema: 'results',
  migrations: new URL('./migrations/', import.meta.url),
}

/** Civil days in New Zealand, both counted. */
export interface Period {
  readonly from: string
  readonly to: string
}

export interface ReceivedCounts extends Period {
  readonly messageId: string
  readonly receivedAt: Date
  readonly agreementVersion: string
  readonly entries: readonly { readonly figure: string; readonly value: number }[]
}

export async function insertCounts(tx: Tx, counts: ReceivedCounts): Promise<void> {
  await sql`insert into results.received_counts (message_id, period_from, period_to, figure, value, received_at,
      agreement_version)
    select ${counts.messageId}, ${counts.from}::date, ${counts.to}::date, figure, value, ${counts.receivedAt},
      ${counts.agreementVersion}
    from unnest(${counts.entries.map(({ figure }) => figure)}::text[],
      ${counts.entries.map(({ value }) => value)}::bigint[]) as counted(figure, value)`.execute(tx)
}

export interface LatestCounts {
  /** The last day that Customs had counted. */
  readonly to: string
  readonly figures: ReadonlyMap<string, number>
}

/** What Customs sent last about the year that began on the day; undefined when it sent nothing. */
export async function latestCounts(tx: Tx, from: string): Promise<LatestCounts | undefined> {
  const { rows } = await sql<{ to: string; figure: string; value: number }>`
    select period_to as "to", figure, value from results.received_counts where message_id = (
      select message_id from results.received_counts where period_from = ${from}::date order by number desc limit 1)
    `.execute(tx)
  const [first] = rows
  if (first === undefined) return undefined
  return { to: first.to, figures: new Map(rows.map(({ figure, value }) => [figure, value])) }
}

/** What Justice counts itself; a figure that is not known is left out. */
export async function ownFigures(tx: Tx, { from, to }: Period): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ figure: string; value: number | null }>`
    select figure, value from results.count_figures(${from}::date, ${to}::date)`.execute(tx)
  return new Map(rows.flatMap(({ figure, value }) => (value === null ? [] : [[figure, value] as const])))
}

export interface PublishedFigure {
  readonly year: string
  readonly figure: string
  readonly value: number
}

/** What is the same as before stays as it was written. */
export async function savePublished(
  tx: Tx,
  figures: readonly PublishedFigure[],
  countedOn: string,
): Promise<void> {
  await sql`insert into results.published_figures (year, figure, value, counted_on)
    select year, figure, value, ${countedOn}::date
    from unnest(${figures.map(({ year }) => year)}::text[], ${figures.map(({ figure }) => figure)}::text[],
      ${figures.map(({ value }) => value)}::bigint[]) as counted(year, figure, value)
    on conflict (year, figure) do update set value = excluded.value, counted_on = excluded.counted_on
    where results.published_figures.value <> excluded.value`.execute(tx)
}

export async function selectPublished(tx: Tx): Promise<readonly PublishedFigure[]> {
  const { rows } = await sql<PublishedFigure>`
    select year, figure, value from results.published_figures order by year, figure`.execute(tx)
  return rows
}
