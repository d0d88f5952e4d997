/** The outbox in the database: what waits to be sealed, carried and answered. */
import type { Fault } from '#kernel'
import { announce, sql, type SiteName, type Tx } from '#database'
import { EXCHANGE_OUTBOX } from './channels.ts'
import { postAgain, type SealedRow } from './carried-store.ts'
import type { PostedRow, RowToSeal } from './outbox-row.ts'
import type { OpenDisclosure, SilentDisclosure } from './disclosure.ts'
import type { GivenVerdict } from './receipt.ts'

export type OutboxState = 'posted' | 'sealed' | 'carried' | 'accepted' | 'held' | 'refused' | 'undeliverable'

/** With its entry in the register, if it tells of a person. The number in the stream; null in the silent compartment. */
export async function postMessage(
  tx: Tx,
  row: PostedRow,
  disclosure: OpenDisclosure | SilentDisclosure | undefined,
): Promise<number | null> {
  const open = disclosure?.compartment === 'open' ? disclosure : undefined
  const sealed = disclosure?.compartment === 'silent' ? disclosure.sealed : null
  const { rows } = await sql<{ number: number | null }>`
    select exchange.post_message(${row.id}, ${row.to}, ${row.type}, ${row.agreement}, ${row.agreementVersion},
      ${row.createdAt}, ${row.body}, ${disclosure?.id ?? null}, ${open?.legalBasis ?? null},
      ${open === undefined ? null : [...open.fields]}, ${open?.people ?? null}, ${open?.reference ?? null},
      ${open?.subjects ?? null}, ${sealed}) as number`.execute(tx)
  return rows[0]?.number ?? null
}

export async function postReceipt(
  tx: Tx,
  receipt: {
    readonly id: string
    readonly to: SiteName
    readonly at: Date
    readonly body: Buffer
    /** The message. */
    readonly answers: string
  },
): Promise<void> {
  const { id, to, at, body, answers } = receipt
  await sql`select exchange.post_receipt(${id}, ${to}, ${at}, ${body}, ${answers})`.execute(tx)
}

/**
 * What was answered already comes again: its answer, if the peer may not have it yet, is put again when that was last
 * done before. False when no answer is under way.
 */
export async function repeatReceipt(tx: Tx, answers: string, carriedBefore: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from exchange.outbox
    where answers = ${answers} and state in ('posted', 'sealed', 'carried')`.execute(tx)
  await sql`
    update exchange.outbox
    set state = case when body is null then 'sealed' else 'posted' end, next_try_at = null
    where answers = ${answers} and state = 'carried' and carried_at < ${carriedBefore}`.execute(tx)
  return rows.length > 0
}

/** Everything posted to the peer, stream by stream in order; the chain of hashes goes on from `previousHash`. */
export async function rowsToBundle(tx: Tx, to: SiteName, most: number): Promise<RowToSeal[]> {
  const { rows } = await sql<RowToSeal>`
    select o.id, o.peer as "to", o.type, o.number, o.agreement, o.agreement_version as "agreementVersion",
           o.created_at as "createdAt", o.body, coalesce(previous.plaintext_hash, '') as "previousHash",
           coalesce(o.receipts_taken, receipts.last_number, 0) as "receiptsTaken",
           case when o.is_put_aside then o.plaintext_hash end as "standsFor"
    from exchange.outbox o
    left join exchange.outbox previous
      on previous.compartment = o.compartment and previous.peer = o.peer and previous.type = o.type
     and previous.number = o.number - 1
    left join exchange.incoming_streams receipts on receipts.peer = o.peer and receipts.type = 'receipt'
    where o.state = 'posted' and o.peer = ${to}
    order by o.type, o.number limit ${most}`.execute(tx)
  return rows
}

/** Handed over together with others: its own sealed bytes were never made. */
export async function storeBundled(tx: Tx, bundled: readonly SealedRow[], at: Date): Promise<void> {
  await sql`
    update exchange.outbox o set state = 'carried', plaintext_hash = now.hash, receipts_taken = now.taken,
      carried_at = ${at}
    from unnest(${bundled.map(({ id }) => id)}::uuid[], ${bundled.map(({ hash }) => hash)}::text[],
                ${bundled.map(({ receiptsTaken }) => receiptsTaken)}::bigint[]) as now(id, hash, taken)
    where o.id = now.id and o.state = 'posted'`.execute(tx)
}

/** True while something of this site has yet to leave it. */
export async function hasWaiting(tx: Tx, at: Date): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (
      select from exchange.outgoing_streams s cross join lateral (
        select o.state, o.next_try_at from exchange.outbox o
        where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type
          and o.state in ('posted', 'sealed', 'undeliverable')
        order by o.number limit 1
      ) as next
      where next.state <> 'undeliverable' and (next.next_try_at is null or next.next_try_at <= ${at})
    ) as waiting`.execute(tx)
  return rows[0]?.waiting ?? false
}

export interface SentMessage {
  readonly type: string
  readonly state: OutboxState
  readonly tries: number
  /** The file that carries it; null before it was sealed. */
  readonly file: string | null
}

/** By their identifiers; what was not sent to the peer is not among them. */
export async function lockSent(
  tx: Tx,
  sent: { readonly ids: readonly string[]; readonly to: SiteName },
): Promise<ReadonlyMap<string, SentMessage>> {
  // Found by identifiers alone: asked for the peer too, the planner goes through all that the peer was ever sent.
  const { rows } = await sql<SentMessage & { readonly id: string; readonly peer: SiteName }>`
    select id, peer, type, state, tries, file from exchange.outbox where id = any (${[...sent.ids]}::uuid[])
    order by id for update`.execute(tx)
  return new Map(rows.filter(({ peer }) => peer === sent.to).map((row) => [row.id, row]))
}

/** The peer's answers to the content; what a held message says is kept until it is settled. */
export async function storeGivenVerdicts(
  tx: Tx,
  given: readonly (GivenVerdict & { readonly messageId: string })[],
  at: Date,
): Promise<void> {
  const rows = given.map(({ messageId: id, verdict, faults }) => ({ id, verdict, faults }))
  await sql`
    update exchange.outbox o
    set state = given.verdict, faults = given.faults, settled_at = ${at},
        body = case when given.verdict = 'held' then o.body end,
        sealed = case when given.verdict = 'held' then o.sealed end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, verdict text, faults jsonb)
    where o.id = given.id`.execute(tx)
}

export async function storeUndeliverable(
  tx: Tx,
  id: string,
  faults: readonly Fault[],
  at: Date,
): Promise<void> {
  await sql`
    update exchange.outbox set state = 'undeliverable', faults = ${JSON.stringify(faults)}, settled_at = ${at}
    where id = ${id}`.execute(tx)
}

/** The message once more, with whatever was in one file with it, not before `nextTryAt`. */
export async function tryAgain(
  tx: Tx,
  id: string,
  {
    file,
    faults,
    nextTryAt,
  }: {
    readonly file: string | null
    readonly faults: readonly Fault[]
    readonly nextTryAt: Date
  },
  counted: 'counted' | 'uncounted' = 'counted',
): Promise<void> {
  await sql`
    update exchange.outbox
    set state = case when body is null then 'sealed' else 'posted' end, tries = ${counted === 'counted' ? sql`tries + 1` : sql`least(tries + 1, 3)`},
        next_try_at = ${nextTryAt}, faults = ${JSON.stringify(faults)}
    where id = ${id}`.execute(tx)
  if (file !== null) await postAgain(tx, file)
}

/** Whether the message of this number can still be put again, or waits for that. */
export async function isStillOurs(
  tx: Tx,
  { to, type, number }: { readonly to: SiteName; readonly type: string; readonly number: number },
): Promise<boolean> {
  const { rows } = await sql`
    select from exchange.outbox
    where peer = ${to} and type = ${type} and number = ${number}
      and state in ('posted', 'sealed', 'carried', 'undeliverable')`.execute(tx)
  return rows.length > 0
}

/** Everything from the awaited number on that was carried and not answered. */
export async function tryAgainFrom(
  tx: Tx,
  stream: { readonly to: SiteName; readonly type: string; readonly number: number },
  nextTryAt: Date,
): Promise<void> {
  await sql`
    update exchange.outbox
    set state = case when body is null then 'sealed' else 'posted' end,
        next_try_at = case when number = ${stream.number} then ${nextTryAt}::timestamptz end
    where peer = ${stream.to} and type = ${stream.type} and number >= ${stream.number}
      and state = 'carried' and (body is not null or sealed is not null)`.execute(tx)
}

export async function storeReceipts(
  tx: Tx,
  from: SiteName,
  receipts: readonly (GivenVerdict & { readonly id: string; readonly messageId: string })[],
  at: Date,
): Promise<void> {
  const rows = receipts.map(({ id, messageId, verdict, faults }) => ({ id, messageId, verdict, faults }))
  await sql`
    insert into exchange.receipts (id, message_id, peer, verdict, faults, taken_at)
    select id, "messageId", ${from}, verdict, faults, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as receipt(id uuid, "messageId" uuid, verdict text, faults jsonb)`.execute(tx)
}

export async function resumeStream(tx: Tx, to: SiteName, type: string): Promise<void> {
  await sql`
    update exchange.outbox
    set state = case when body is null then 'sealed' else 'posted' end, tries = 0, next_try_at = null, settled_at = null
    where peer = ${to} and type = ${type} and state = 'undeliverable'`.execute(tx)
  await announce(tx, EXCHANGE_OUTBOX)
}
