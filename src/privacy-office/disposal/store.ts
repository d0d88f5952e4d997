/** The SQL of what is due, proposed, agreed to and disposed of. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { RetentionClass } from '#statute'

export const disposalSchema: RoomSchema = {
  room: 'disposal',
  schema: 'disposal',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface EndRow {
  readonly table: string
  readonly class: RetentionClass
  readonly record: string
  readonly stoppedBy: readonly string[]
}

export async function saveEnds(tx: Tx, ends: readonly EndRow[]): Promise<void> {
  await sql`delete from disposal.ends where table_name <> all (${ends.map(({ table }) => table)}::text[])`.execute(
    tx,
  )
  for (const { table, class: ofClass, record, stoppedBy } of ends)
    await sql`
      insert into disposal.ends (table_name, class, record_column, stopped_by)
      values (${table}, ${ofClass}, ${record}, ${[...stoppedBy]}::text[])
      on conflict (table_name) do update set class = excluded.class, record_column = excluded.record_column,
        stopped_by = excluded.stopped_by`.execute(tx)
}

/** How a table stood when it was last counted. */
export interface StandingRow {
  readonly table: string
  readonly class: RetentionClass
  readonly countedAt: Date
  readonly countedOn: string
  readonly due: number
  readonly held: number
  readonly pastMaximum: number
}

export async function saveStanding(tx: Tx, row: StandingRow): Promise<void> {
  await sql`
    insert into disposal.standings (table_name, class, counted_at, counted_on, due, held, past_maximum)
    values (${row.table}, ${row.class}, ${row.countedAt}, ${row.countedOn}, ${row.due}, ${row.held}, ${row.pastMaximum})
    on conflict (table_name) do update set class = excluded.class, counted_at = excluded.counted_at,
      counted_on = excluded.counted_on, due = excluded.due, held = excluded.held,
      past_maximum = excluded.past_maximum`.execute(tx)
}

export async function selectStandings(tx: Tx): Promise<readonly StandingRow[]> {
  const { rows } = await sql<StandingRow>`
    select table_name as "table", class, counted_at as "countedAt", counted_on as "countedOn", due, held,
      past_maximum as "pastMaximum"
    from disposal.standings order by table_name`.execute(tx)
  return rows
}

/** Keyed hashes of what the proposal disposed of. */
export async function selectDisposedOf(tx: Tx, proposal: string): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`
    select record_hash as hash from disposal.disposed where proposal = ${proposal} order by record_hash`.execute(
    tx,
  )
  return rows.map(({ hash }) => hash)
}

export interface DisposedRecord {
  readonly hash: string
  readonly table: string
  readonly proposal: string
  readonly at: Date
}

export async function insertDisposed(tx: Tx, { hash, table, proposal, at }: DisposedRecord): Promise<void> {
  await sql`
    insert into disposal.disposed (record_hash, table_name, proposal, disposed_at)
    values (${hash}, ${table}, ${proposal}, ${at}) on conflict (record_hash) do nothing`.execute(tx)
}

/** Those of the hashes that the database knows nothing of. */
export async function unknownHashes(tx: Tx, hashes: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from unnest(${[...hashes]}::text[]) as asked (hash)
    where not exists (select from disposal.disposed d where d.record_hash = asked.hash)`.execute(tx)
  return rows.map(({ hash }) => hash)
}

export interface CertificateRow {
  /** The proposal's. */
  readonly id: string
  readonly madeAt: Date
  readonly class: RetentionClass
  readonly table: string
  readonly records: number
}

export async function insertCertificate(
  tx: Tx,
  { id, madeAt, class: ofClass, table, records, body }: CertificateRow & { readonly body: string },
): Promise<void> {
  await sql`
    insert into disposal.certificates (id, made_at, class, table_name, records, body)
    values (${id}, ${madeAt}, ${ofClass}, ${table}, ${records}, ${body}) on conflict (id) do nothing`.execute(
    tx,
  )
}

/** The newest first. */
export async function selectCertificates(tx: Tx): Promise<readonly CertificateRow[]> {
  const { rows } = await sql<CertificateRow>`
    select id, made_at as "madeAt", class, table_name as "table", records
    from disposal.certificates order by made_at desc, id`.execute(tx)
  return rows
}

/** As signed, to the byte. */
export async function selectCertificate(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ body: string }>`
    select body from disposal.certificates where id = ${id}`.execute(tx)
  return rows[0]?.body
}
