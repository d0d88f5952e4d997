/** Where the streams with a peer stand, and how their numbers are put right after a restore. */
import type { ErrorCode } from '#kernel'
import { sql, type SiteName, type Tx } from '#database'
import { RECEIPT_TYPE } from './message.ts'
import type { IncomingPosition, OutgoingPosition } from './positions.ts'

export async function incomingPositions(tx: Tx, peer: SiteName, recent: number): Promise<IncomingPosition[]> {
  const { rows } = await sql<IncomingPosition>`
    select s.type, s.last_number as number, s.last_hash as hash,
           coalesce((select jsonb_agg(jsonb_build_array(l.number, l.plaintext_hash) order by l.number) from (
             select i.number, i.plaintext_hash from exchange.inbox i
             where i.compartment = s.compartment and i.peer = s.peer and i.type = s.type
             order by i.number desc limit ${recent}) as l), '[]') as recent
    from exchange.incoming_streams s where s.peer = ${peer}`.execute(tx)
  return rows
}

export async function outgoingPositions(tx: Tx, peer: SiteName): Promise<OutgoingPosition[]> {
  const { rows } = await sql<OutgoingPosition>`
    select s.type, coalesce(last.number, 0)::bigint as answered, coalesce(last.plaintext_hash, '') as hash
    from exchange.outgoing_streams s left join lateral (
      select o.number, o.plaintext_hash from exchange.outbox o
      where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type and o.settled_at is not null
        and o.state in ('accepted', 'refused', 'held') and o.plaintext_hash is not null
      order by o.number desc limit 1) as last on true
    where s.peer = ${peer}`.execute(tx)
  return rows
}

export interface SentNumber {
  readonly number: number
  readonly hash: string | null
  readonly isAnswered: boolean
  readonly canGoAgain: boolean
}

export interface OutgoingNumbers {
  readonly adoptedNumber: number
  readonly sent: readonly SentNumber[]
}

/** Locked: nothing is posted to the stream until the transaction ends. From a number on. */
export async function lockNumbers(
  tx: Tx,
  { peer, type, from }: { readonly peer: SiteName; readonly type: string; readonly from: number },
): Promise<OutgoingNumbers | undefined> {
  const { rows } = await sql<{ adoptedNumber: number }>`
    select coalesce(adopted_number, 0)::bigint as "adoptedNumber" from exchange.outgoing_streams
    where peer = ${peer} and type = ${type} for update`.execute(tx)
  const [stream] = rows
  if (stream === undefined) return undefined
  const { rows: sent } = await sql<SentNumber>`
    select number, plaintext_hash as hash, state in ('accepted', 'refused', 'held') as "isAnswered",
           body is not null as "canGoAgain"
    from exchange.outbox where peer = ${peer} and type = ${type} and number >= ${from} order by number`.execute(
    tx,
  )
  return { ...stream, sent }
}

/** What the peer has never seen follows what it has taken: the same messages, under the next numbers. */
export async function renumber(
  tx: Tx,
  stream: {
    readonly peer: SiteName
    readonly type: string
    /** The first that the peer has otherwise, or not at all. */
    readonly from: number
    readonly base: number
    readonly hash: string
  },
): Promise<void> {
  const { peer, type, from, base, hash } = stream
  // By way of numbers below zero: no two may be equal in between.
  await sql`
    update exchange.outbox o
    set number = -(${base} + moved.place), state = 'posted', plaintext_hash = null, sealed = null, file = null,
        receipts_taken = null, tries = 0, next_try_at = null, carried_at = null, settled_at = null, faults = '[]'
    from (select id, row_number() over (order by number) as place from exchange.outbox
          where peer = ${peer} and type = ${type} and number >= ${from}) as moved
    where o.id = moved.id`.execute(tx)
  await sql`
    update exchange.outbox set number = -number where peer = ${peer} and type = ${type} and number < 0`.execute(
    tx,
  )
  await sql`
    update exchange.outgoing_streams s
    set adopted_number = ${base}, adopted_hash = ${hash}, stands_since = null, stands_code = null,
        last_number = greatest(${base}, (select max(o.number) from exchange.outbox o
                                         where o.peer = s.peer and o.type = s.type and o.number > ${base}))
    where s.peer = ${peer} and s.type = ${type}`.execute(tx)
}

/** The file of the first message from a number on that lies with the peer or is lost. */
export async function fileCarriedFrom(
  tx: Tx,
  { peer, type, from }: { readonly peer: SiteName; readonly type: string; readonly from: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ file: string | null }>`
    select file from exchange.outbox
    where peer = ${peer} and type = ${type} and number >= ${from} and state = 'carried'
    order by number limit 1`.execute(tx)
  return rows[0]?.file ?? undefined
}

/** Undefined: it stands still no longer. */
export async function storeOutgoingStanding(
  tx: Tx,
  { peer, type }: { readonly peer: SiteName; readonly type: string },
  stands: { readonly code: ErrorCode; readonly at: Date } | undefined,
): Promise<void> {
  await sql`
    update exchange.outgoing_streams
    set stands_since = case when ${stands?.code ?? null}::text is null then null else coalesce(stands_since, ${stands?.at ?? null}::timestamptz) end,
        stands_code = ${stands?.code ?? null}
    where peer = ${peer} and type = ${type}
      and (stands_code is not null or ${stands?.code ?? null}::text is not null)`.execute(tx)
}

/**
 * Messages that were answered here before the backup are forgotten. Of receipts nothing is lost by going on: what they
 * answered is asked for again. Anything else stands still until two people let it go on. True when it was behind.
 */
export async function noteBehind(
  tx: Tx,
  peer: SiteName,
  { type, answered, hash }: OutgoingPosition,
  at: Date,
): Promise<boolean> {
  const isReceipts = type === RECEIPT_TYPE
  const { rows } = await sql`
    update exchange.incoming_streams
    set last_number = case when ${isReceipts} then ${answered} else last_number end,
        last_hash = case when ${isReceipts} then ${hash} else last_hash end,
        stands_since = case when ${isReceipts} then null else coalesce(stands_since, ${at}) end,
        stands_code = case when ${isReceipts} then null else 'stream-behind' end,
        stands_until = case when ${isReceipts} then null else ${answered}::bigint end,
        stands_hash = case when ${isReceipts} then null else ${hash} end
    where peer = ${peer} and type = ${type} and last_number < ${answered} returning type`.execute(tx)
  return rows.length > 0
}
