/** All SQL of the schema `results` at Customs. */
import { sql, type RoomSchema, type Tx } from '#database'
import { CUSTOMS_FIGURE_NAMES, type CustomsFigure } from './figures.ts'

export const customsResultsSchema: RoomSchema = {
  room: 'customs/results',
  schema: 'results',
  migrations: new URL('./migrations/', import.meta.url),
}

export type CustomsFigures = Readonly<Record<CustomsFigure, number>>

/** Civil days in New Zealand, both counted. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Everything that happened in the period; a role that may count sees nothing else of it. */
export async function countFigures(tx: Tx, { from, to }: Period): Promise<CustomsFigures> {
  const { rows } = await sql<{ figure: CustomsFigure; value: number }>`
    select figure, value from results.count_figures(${from}::date, ${to}::date)`.execute(tx)
  const counted = new Map(rows.map(({ figure, value }) => [figure, value]))
  const figures = CUSTOMS_FIGURE_NAMES.map((name) => [name, counted.get(name) ?? 0] as const)
  return Object.fromEntries(figures) as CustomsFigures
}

export interface SentCounts extends Period {
  readonly messageId: string
  readonly sentAt: Date
  readonly figures: CustomsFigures
}

/** The last that was sent of a year, by its first day. */
export async function lastSentCounts(tx: Tx, from: string): Promise<SentCounts | undefined> {
  const { rows } = await sql<SentCounts>`
    select message_id as "messageId", period_from as "from", period_to as "to", sent_at as "sentAt", figures
    from results.sent_counts where period_from = ${from}::date order by number desc limit 1`.execute(tx)
  return rows[0]
}

export async function insertSentCounts(tx: Tx, sent: SentCounts): Promise<void> {
  await sql`insert into results.sent_counts (message_id, period_from, period_to, sent_at, figures)
    values (${sent.messageId}, ${sent.from}, ${sent.to}, ${sent.sentAt}, ${JSON.stringify(sent.figures)})`.execute(
    tx,
  )
}

/** One process counts at a time: two would send the same twice. */
export async function lockCounting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('results.count_figures'))`.execute(tx)
}
