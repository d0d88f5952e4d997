/** The SQL of published responses. */
import { sql, type RoomSchema, type Tx } from '#database'

export const responsesSchema: RoomSchema = {
  room: 'responses',
  schema: 'responses',
  migrations: new URL('./migrations/', import.meta.url),
}

export type ResponseState = 'draft' | 'published' | 'withdrawn'

export interface ResponseWords {
  readonly title: string
  /** In the office's words. */
  readonly asked: string
  readonly answered: string
}

/** As everybody may read it. */
export interface PublicResponse extends ResponseWords {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string
  readonly publishedAt: Date
  readonly withdrawnAt: Date | null
  readonly withdrawnBecause: string | null
}

export interface ResponseRow extends ResponseWords {
  readonly id: string
  readonly reference: string
  readonly decidedOn: string
  readonly state: ResponseState
  readonly writtenAt: Date
  readonly publishedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawnBecause: string | null
}

const columns = sql`id, reference, title, asked, answered, decided_on::text as "decidedOn", state,
  written_at as "writtenAt", published_at as "publishedAt", withdrawn_at as "withdrawnAt",
  withdrawn_because as "withdrawnBecause"`

/** The identifier of the form's response, made now or when it was sent before. */
export async function insertResponse(
  tx: Tx,
  r: ResponseWords & {
    readonly id: string
    readonly onceKey: string
    readonly reference: string
    readonly decidedOn: string
    readonly at: Date
    readonly by: { readonly id: string; readonly name: string }
  },
): Promise<string> {
  await sql`
    insert into responses.responses (id, once_key, reference, title, asked, answered, decided_on, written_by,
      written_by_name, written_at)
    values (${r.id}, ${r.onceKey}, ${r.reference}, ${r.title}, ${r.asked}, ${r.answered}, ${r.decidedOn}, ${r.by.id},
      ${r.by.name}, ${r.at})
    on conflict (once_key) do nothing`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select id from responses.responses where once_key = ${r.onceKey}`.execute(tx)
  return rows[0]?.id ?? r.id
}

/** The newest first. */
export async function selectResponses(tx: Tx): Promise<readonly ResponseRow[]> {
  const { rows } = await sql<ResponseRow>`
    select ${columns} from responses.responses order by written_at desc, id`.execute(tx)
  return rows
}

export async function selectResponse(tx: Tx, id: string): Promise<ResponseRow | undefined> {
  const { rows } = await sql<ResponseRow>`
    select ${columns} from responses.responses where id = ${id}`.execute(tx)
  return rows[0]
}

/** Whoever wrote it first; nobody where it is not there. */
export async function selectWriter(tx: Tx, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ writtenBy: string }>`
    select written_by as "writtenBy" from responses.responses where id = ${id}`.execute(tx)
  return rows.map(({ writtenBy }) => writtenBy)
}

/** Kept from changing until the caller's transaction ends. */
export async function lockResponse(tx: Tx, id: string): Promise<ResponseRow | undefined> {
  const { rows } = await sql<ResponseRow>`
    select ${columns} from responses.responses where id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function updateWords(tx: Tx, id: string, words: ResponseWords, at: Date): Promise<void> {
  await sql`
    update responses.responses
    set title = ${words.title}, asked = ${words.asked}, answered = ${words.answered}, written_at = ${at}
    where id = ${id} and state = 'draft'`.execute(tx)
}

export async function markPublished(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`
    update responses.responses set state = 'published', published_by = ${by}, published_at = ${at}
    where id = ${id} and state = 'draft'`.execute(tx)
}

/** False where it was withdrawn before. */
export async function markWithdrawn(
  tx: Tx,
  id: string,
  w: { readonly by: string; readonly at: Date; readonly because: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update responses.responses
    set state = 'withdrawn', withdrawn_by = ${w.by}, withdrawn_at = ${w.at}, withdrawn_because = ${w.because}
    where id = ${id} and state <> 'withdrawn'`.execute(tx)
  return numAffectedRows === 1n
}

const publicColumns = sql`id, title, asked, answered, decided_on::text as "decidedOn", published_at as "publishedAt",
  withdrawn_at as "withdrawnAt", withdrawn_because as "withdrawnBecause"`

/** The newest first; of those that hold all the words. */
export async function selectPublished(
  tx: Tx,
  { words, most, after }: { readonly words: string; readonly most: number; readonly after: number },
): Promise<readonly PublicResponse[]> {
  const { rows } = await sql<PublicResponse>`
    select ${publicColumns} from responses.responses
    where state = 'published' and ${holding(words)}
    order by published_at desc, id limit ${most} offset ${after}`.execute(tx)
  return rows
}

export async function countPublished(tx: Tx, words: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from responses.responses
    where state = 'published' and ${holding(words)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function holding(words: string) {
  return words === ''
    ? sql`true`
    : sql`to_tsvector('english', title || ' ' || asked || ' ' || answered) @@ plainto_tsquery('english', ${words})`
}

/** One that everybody may read, or could until it was withdrawn. */
export async function selectPublic(tx: Tx, id: string): Promise<PublicResponse | undefined> {
  const { rows } = await sql<PublicResponse>`
    select ${publicColumns} from responses.responses where id = ${id} and published_at is not null`.execute(
    tx,
  )
  return rows[0]
}

export async function deleteResponse(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from responses.responses where id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
