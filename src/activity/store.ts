/** The SQL of both chains, the common one's and the silent compartment's; the auditor's is in `search-store.ts`. */
import { BrokenPromise } from '#kernel'
import { sql, type Database, type DatabaseRole, type Tx } from '#database'
import type {
  ActivityActor,
  ActivityEntry,
  ActivityEventDeclaration,
  ActivityRecord,
  Chain,
} from './activity-record.ts'
import { BEFORE_THE_FIRST, type ActivityLink } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'

const SCHEMAS = { main: 'activity', silent: 'activity_silent' } as const

const table = (chain: Chain, name: string) => sql.table(`${SCHEMAS[chain]}.${name}`)

/** Who links, signs and declares: screening alone in the silent compartment. */
export function chainingRole(database: Database, chain: Chain): DatabaseRole {
  return chain === 'main' ? `${database.site}_chainer` : `${database.site}_screening`
}

export function readingRole(database: Database, chain: Chain): DatabaseRole {
  return chain === 'main' ? `${database.site}_auditor` : `${database.site}_screening`
}

export async function appendRecords(
  tx: Tx,
  chain: Chain,
  at: Date,
  actor: ActivityActor,
  entries: readonly ActivityEntry[],
): Promise<void> {
  const append = sql.id(SCHEMAS[chain], 'append')
  const rows = entries.map(({ event, subject, details = {} }) => ({ event, subject, details }))
  try {
    await sql`select ${append}(${at}::timestamptz, ${actor.kind}, ${actor.id}, ${actor.role},
        entry.event, entry.subject ->> 'kind', entry.subject ->> 'id', entry.details)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as entry(event text, subject jsonb, details jsonb)`.execute(tx)
  } catch (error) {
    if ((error as { code?: string }).code !== 'LF002') throw error
    const events = [...new Set(entries.map(({ event }) => event))].join(', ')
    throw new BrokenPromise(`the activity event ${events} is not declared`, 'activity-event-undeclared', {
      cause: error,
    })
  }
}

export async function saveDeclarations(
  tx: Tx,
  chain: Chain,
  declarations: readonly ActivityEventDeclaration[],
): Promise<void> {
  await sql`
    insert into ${table(chain, 'events')} (event, sentence, reads_personal_data)
    select event, sentence, "readsPersonalData"
    from jsonb_to_recordset(${JSON.stringify(declarations)}::jsonb)
      as declared(event text, sentence text, "readsPersonalData" boolean)
    on conflict (event) do update
      set sentence = excluded.sentence, reads_personal_data = excluded.reads_personal_data`.execute(tx)
}

export async function eventSentences(tx: Tx, chain: Chain): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ event: string; sentence: string }>`
    select event, sentence from ${table(chain, 'events')}`.execute(tx)
  return new Map(rows.map(({ event, sentence }) => [event, sentence]))
}

/** Of two chainers of one chain (two processes of a site) one waits for the other. */
export async function lockChain(tx: Tx, chain: Chain): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('landfall activity'), hashtext(${chain}))`.execute(tx)
}

export async function lastLink(tx: Tx, chain: Chain): Promise<{ number: number; hash: string }> {
  const { rows } = await sql<{ number: number; hash: string }>`
    select number, hash from ${table(chain, 'links')} order by number desc limit 1`.execute(tx)
  return rows[0] ?? { number: 0, hash: BEFORE_THE_FIRST }
}

export async function lastCheckpoint(
  tx: Tx,
  chain: Chain,
): Promise<{ linkNumber: number; at: Date } | undefined> {
  const { rows } = await sql<{ linkNumber: number; at: Date }>`
    select link_number as "linkNumber", at from ${table(chain, 'checkpoints')}
    order by link_number desc limit 1`.execute(tx)
  return rows[0]
}

/** Takes what is committed and not yet linked, oldest numbers first. A record that commits later is taken later. */
export async function takeUnlinked(tx: Tx, chain: Chain, most: number): Promise<readonly ActivityRecord[]> {
  const { rows } = await sql<RecordRow>`
    with taken as (
      delete from ${table(chain, 'unlinked')} where record_number in
        (select record_number from ${table(chain, 'unlinked')} order by record_number limit ${most})
      returning record_number)
    select ${recordColumns} from ${table(chain, 'records')} as r join taken on r.number = taken.record_number
    order by r.number`.execute(tx)
  return rows.map(toRecord)
}

export async function insertLinks(tx: Tx, chain: Chain, links: readonly ActivityLink[]): Promise<void> {
  await sql`
    insert into ${table(chain, 'links')} (number, record_id, record_hash, previous_hash, hash)
    select number, "recordId", "recordHash", "previousHash", hash
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as link(number bigint, "recordId" uuid, "recordHash" text, "previousHash" text, hash text)`.execute(tx)
}

export async function insertCheckpoint(tx: Tx, chain: Chain, c: Checkpoint): Promise<void> {
  await sql`
    insert into ${table(chain, 'checkpoints')} (link_number, hash, at, key_id, signature)
    values (${c.linkNumber}, ${c.hash}, ${c.at}, ${c.keyId}, ${c.signature})`.execute(tx)
}

export interface LinkAndRecord {
  readonly link: ActivityLink
  /** Absent when the link points at nothing. */
  readonly record?: ActivityRecord
}

/** A page of the chain from a link onwards, each link with its record. */
export async function readLinks(
  tx: Tx,
  chain: Chain,
  range: { readonly after: number; readonly most: number },
): Promise<readonly LinkAndRecord[]> {
  const { rows } = await sql<LinkRow & RecordRow>`
    select l.number as "linkNumber", l.record_id as "recordId", l.record_hash as "recordHash",
      l.previous_hash as "previousHash", l.hash, ${recordColumns}
    from ${table(chain, 'links')} as l left join ${table(chain, 'records')} as r on r.id = l.record_id
    where l.number > ${range.after} order by l.number limit ${range.most}`.execute(tx)
  return rows.map((row) => {
    const link = {
      number: row.linkNumber,
      recordId: row.recordId,
      recordHash: row.recordHash,
      previousHash: row.previousHash,
      hash: row.hash,
    }
    // A left join leaves the record's columns null when there is none.
    return (row.id as string | null) === null ? { link } : { link, record: toRecord(row) }
  })
}

export async function readCheckpoints(tx: Tx, chain: Chain): Promise<readonly Checkpoint[]> {
  const { rows } = await sql<Checkpoint>`
    select link_number as "linkNumber", hash, at, key_id as "keyId", signature
    from ${table(chain, 'checkpoints')} order by link_number`.execute(tx)
  return rows
}

/** The number of the first link whose record is not older than the time; undefined when there is none. */
export async function firstLinkSince(tx: Tx, chain: Chain, since: Date): Promise<number | undefined> {
  const { rows } = await sql<{ number: number | null }>`
    select min(l.number) as number from ${table(chain, 'links')} as l
    join ${table(chain, 'records')} as r on r.id = l.record_id where r.at >= ${since}`.execute(tx)
  return rows[0]?.number ?? undefined
}

export interface UnlinkedRecords {
  /** Recorded, waiting for the chainer. */
  readonly waiting: number
  readonly oldestWaitingAt?: Date
  /** A record that is neither linked nor waiting: it did not come in through the log's door. */
  readonly strayRecordId?: string
  /** A record that was waiting and is gone. */
  readonly missingRecordNumber?: number
}

export async function readUnlinked(tx: Tx, chain: Chain): Promise<UnlinkedRecords> {
  const { rows } = await sql<{
    waiting: number
    oldest: Date | null
    stray: string | null
    missing: number | null
  }>`
    select count(r.number) as waiting, min(r.at) as oldest,
      min(w.record_number) filter (where r.number is null) as missing,
      (select s.id from ${table(chain, 'records')} as s
       where not exists (select from ${table(chain, 'links')} as l where l.record_id = s.id)
         and not exists (select from ${table(chain, 'unlinked')} as u where u.record_number = s.number)
       order by s.number limit 1) as stray
    from ${table(chain, 'unlinked')} as w left join ${table(chain, 'records')} as r on r.number = w.record_number
  `.execute(tx)
  const row = rows[0]
  return {
    waiting: row?.waiting ?? 0,
    ...(row?.oldest ? { oldestWaitingAt: row.oldest } : {}),
    ...(row?.stray ? { strayRecordId: row.stray } : {}),
    ...(row?.missing ? { missingRecordNumber: row.missing } : {}),
  }
}

interface LinkRow {
  readonly linkNumber: number
  readonly recordId: string
  readonly recordHash: string
  readonly previousHash: string
  readonly hash: string
}

export interface RecordRow {
  readonly number: number
  readonly id: string
  readonly at: Date
  readonly actorKind: ActivityActor['kind']
  readonly actorId: string
  readonly actorRole: string
  readonly databaseRole: string
  readonly event: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly details: Record<string, string | number | boolean>
}

export const recordColumns = sql.raw(
  `r.number, r.id, r.at, r.actor_kind as "actorKind", r.actor_id as "actorId", r.actor_role as "actorRole",
   r.database_role as "databaseRole", r.event, r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.details`,
)

export function toRecord(row: RecordRow): ActivityRecord {
  const { subjectKind: kind, subjectId: id } = row
  return {
    number: row.number,
    id: row.id,
    at: row.at,
    actor: { kind: row.actorKind, id: row.actorId, role: row.actorRole },
    databaseRole: row.databaseRole,
    event: row.event,
    // Either alone is a change that the hash must see.
    ...(kind === null && id === null ? {} : { subject: { kind: kind ?? '', id: id ?? '' } }),
    details: row.details,
  }
}
