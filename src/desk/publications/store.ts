/** The schema `publications`, and what everybody may read of it. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { PublicationKind } from './kinds.ts'

export const publicationsSchema: RoomSchema = {
  room: 'publications',
  schema: 'publications',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface PublishedRow {
  readonly id: string
  readonly agency: string
  readonly kind: PublicationKind
  readonly topic: string
  readonly market: string | null
  readonly title: string
  readonly summary: string
  /** The empty string where there is none in te reo Māori. */
  readonly titleMi: string
  readonly summaryMi: string
  readonly publishedAt: Date
}

/** The empty string is any. */
export interface PublishedFilter {
  readonly topic: string
  readonly market: string
}

export async function countPublished(tx: Tx, { topic, market }: PublishedFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from publications.publications
    where state = 'published' and (${topic} = '' or topic = ${topic})
      and (${market} = '' or market = ${market})`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The newest first. */
export async function selectPublished(
  tx: Tx,
  { topic, market, most, after }: PublishedFilter & { readonly most: number; readonly after: number },
): Promise<readonly PublishedRow[]> {
  const { rows } = await sql<PublishedRow>`
    select id, agency, kind, topic, market, title, summary, title_mi as "titleMi", summary_mi as "summaryMi",
      published_at as "publishedAt"
    from publications.publications
    where state = 'published' and (${topic} = '' or topic = ${topic})
      and (${market} = '' or market = ${market})
    order by published_at desc, id limit ${most} offset ${after}`.execute(tx)
  return rows
}

export interface PublicRow extends PublishedRow {
  readonly body: string
  readonly bodyMi: string
  /** Of what was withdrawn. */
  readonly endedAt: Date | null
  readonly endedReason: string | null
}

/** One that everybody may read, or could until it was withdrawn. */
export async function selectPublic(tx: Tx, id: string): Promise<PublicRow | undefined> {
  const { rows } = await sql<PublicRow>`
    select id, agency, kind, topic, market, title, summary, body, title_mi as "titleMi", summary_mi as "summaryMi",
      body_mi as "bodyMi", published_at as "publishedAt", ended_at as "endedAt", ended_reason as "endedReason"
    from publications.publications where id = ${id} and state in ('published', 'withdrawn')`.execute(tx)
  return rows[0]
}

export async function deletePublication(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from publications.publications where id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
