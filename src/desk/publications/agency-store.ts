/** SQL of the agency that writes, under row-level security. */
import { sql, type RawBuilder, type Tx } from '#database'
import type { PublicationKind } from './kinds.ts'
import { MOVES, type MoveName } from './moves.ts'
import type { PublicationState } from './states.ts'

export interface Words {
  readonly kind: PublicationKind
  readonly topic: string
  readonly market: string | null
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly titleMi: string
  readonly summaryMi: string
  readonly bodyMi: string
}

export interface StaffAuthor {
  readonly id: string
  readonly name: string
  readonly agency: string
}

/** False where the form had been sent before. */
export async function insertDraft(
  tx: Tx,
  d: Words & { readonly id: string; readonly at: Date; readonly by: StaffAuthor; readonly onceKey: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into publications.publications (id, agency, kind, topic, market, title, summary, body, title_mi, summary_mi,
      body_mi, written_by, written_by_name, written_at, once_key)
    values (${d.id}, ${d.by.agency}, ${d.kind}, ${d.topic}, ${d.market}, ${d.title}, ${d.summary}, ${d.body}, ${d.titleMi},
      ${d.summaryMi}, ${d.bodyMi}, ${d.by.id}, ${d.by.name}, ${d.at}, ${d.onceKey})
    on conflict (once_key) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function selectIdOfForm(tx: Tx, onceKey: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from publications.publications where once_key = ${onceKey}`.execute(tx)
  return rows[0]?.id
}

export async function updateWords(tx: Tx, id: string, w: Words, at: Date): Promise<void> {
  await sql`
    update publications.publications set kind = ${w.kind}, topic = ${w.topic}, market = ${w.market}, title = ${w.title},
      summary = ${w.summary}, body = ${w.body}, title_mi = ${w.titleMi}, summary_mi = ${w.summaryMi},
      body_mi = ${w.bodyMi}, written_at = ${at}
    where id = ${id}`.execute(tx)
}

export interface OwnRow extends Words {
  readonly id: string
  readonly state: PublicationState
  /** Of the words: another as soon as one of them is. */
  readonly version: string
  readonly writtenBy: string
  readonly writtenByName: string
  readonly writtenAt: Date
  readonly returnedReason: string | null
  readonly publishedByName: string | null
  readonly publishedAt: Date | null
  readonly endedByName: string | null
  readonly endedAt: Date | null
  readonly endedReason: string | null
}

const versionOf = sql`encode(sha256(convert_to(jsonb_build_array(kind, topic, market, title, summary, body, title_mi,
  summary_mi, body_mi)::text, 'UTF8')), 'hex')`

const columns = sql`${versionOf} as version, id, kind, topic, market, title, summary, body, title_mi as "titleMi", summary_mi as "summaryMi",
  body_mi as "bodyMi", state, written_by as "writtenBy", written_by_name as "writtenByName", written_at as "writtenAt",
  returned_reason as "returnedReason", published_by_name as "publishedByName", published_at as "publishedAt",
  ended_by_name as "endedByName", ended_at as "endedAt", ended_reason as "endedReason"`

/** What was touched last comes first; what others published is theirs. */
export async function selectOwn(tx: Tx, agency: string, most: number): Promise<readonly OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select ${columns} from publications.publications where agency = ${agency}
    order by greatest(written_at, published_at, ended_at) desc, id limit ${most}`.execute(tx)
  return rows
}

/** Whoever comes second waits here, and finds it as the first left it. */
export async function selectOneOwn(tx: Tx, agency: string, id: string): Promise<OwnRow | undefined> {
  const { rows } = await sql<OwnRow>`
    select ${columns} from publications.publications where agency = ${agency} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0]
}

export interface Moved {
  readonly id: string
  readonly move: MoveName
  /** The version of the words that whoever moves it has read. */
  readonly seen: string
  readonly at: Date
  readonly by: StaffAuthor
  readonly reason: string
}

/** False where the words, or where it stands, are others by now. */
export async function updateState(tx: Tx, { id, move, seen, at, by, reason }: Moved): Promise<boolean> {
  const { from, to } = MOVES[move]
  const asSeen = sql`id = ${id} and state = ${from} and ${versionOf} = ${seen}`
  const { numAffectedRows } = await changeOfState(to, { asSeen, at, by, reason }).execute(tx)
  return numAffectedRows === 1n
}

function changeOfState(
  to: PublicationState,
  { asSeen, at, by, reason }: Pick<Moved, 'at' | 'by' | 'reason'> & { readonly asSeen: RawBuilder<unknown> },
): RawBuilder<unknown> {
  switch (to) {
    case 'published':
      return sql`
        update publications.publications set state = ${to}, published_by = ${by.id}, published_by_name = ${by.name},
          published_at = ${at}, returned_reason = null where ${asSeen}`
    case 'withdrawn':
    case 'discarded':
      return sql`
        update publications.publications set state = ${to}, ended_by = ${by.id}, ended_by_name = ${by.name},
          ended_at = ${at}, ended_reason = ${reason === '' ? null : reason} where ${asSeen}`
    case 'draft':
    case 'in-review':
      return sql`
        update publications.publications set state = ${to}, returned_reason = ${reason === '' ? null : reason}
        where ${asSeen}`
  }
}
