/** The outbox in the database: what waits to be sealed, carried and answered. */
import type { Fault } from '#kernel'
import { announce, sql, type SiteName, type Tx } from '#database'
import { EXCHANGE_OUTBOX } from './channels.ts'
import type { OpenDisclosure, SilentDisclosure } from './disclosure.ts'
import type { GivenVerdict } from './receipt.ts'

export interface PostedRow {
  readonly id: string
  readonly to: SiteName
  readonly type: string
  readonly agreement: string
  readonly agreementVersion: string
  readonly createdAt: Date
  /** Encrypted at rest. */
  readonly body: Buffer
}

export interface RowToSeal extends PostedRow {
  readonly number: number
  readonly previousHash: string
  readonly receiptsTaken: number
}

export interface RowToCarry {
  readonly id: string
  readonly to: SiteName
  readonly type: string
  readonly number: number
  readonly sealed: Buffer
}

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
  receipt: { readonly id: string; readonly to: SiteName; readonly at: Date; readonly body: Buffer },
): Promise<void> {
  await sql`select exchange.post_receipt(${receipt.id}, ${receipt.to}, ${receipt.at}, ${receipt.body})`.execute(
    tx,
  )
}

/** The lowest unsealed number of each stream. */
export async function rowsToSeal(tx: Tx): Promise<RowToSeal[]> {
  const { rows } = await sql<RowToSeal>`
    select distinct on (o.peer, o.type) o.id, o.peer as "to", o.type, o.number, o.agreement,
           o.agreement_version as "agreementVersion", o.created_at as "createdAt", o.body,
           coalesce(previous.plaintext_hash, '') as "previousHash",
           coalesce(receipts.last_number, 0) as "receiptsTaken"
    from exchange.outbox o
    left join exchange.outbox previous
      on previous.compartment = o.compartment and previous.peer = o.peer and previous.type = o.type
     and previous.number = o.number - 1
    left join exchange.incoming_streams receipts on receipts.peer = o.peer and receipts.type = 'receipt'
    where o.state = 'posted'
    order by o.peer, o.type, o.number`.execute(tx)
  return rows
}

/** Everything posted to the peer, stream by stream in order; the chain of hashes goes on from `previousHash`. */
export async function rowsToBundle(tx: Tx, to: SiteName, most: number): Promise<RowToSeal[]> {
  const { rows } = await sql<RowToSeal>`
    select o.id, o.peer as "to", o.type, o.number, o.agreement, o.agreement_version as "agreementVersion",
           o.created_at as "createdAt", o.body, coalesce(previous.plaintext_hash, '') as "previousHash",
           coalesce(receipts.last_number, 0) as "receiptsTaken"
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
export async function storeBundled(
  tx: Tx,
  bundled: readonly { readonly id: string; readonly hash: string }[],
  at: Date,
): Promise<void> {
  await sql`
    update exchange.outbox o set state = 'carried', body = null, plaintext_hash = now.hash, carried_at = ${at}
    from unnest(${bundled.map(({ id }) => id)}::uuid[], ${bundled.map(({ hash }) => hash)}::text[]) as now(id, hash)
    where o.id = now.id and o.state = 'posted'`.execute(tx)
}

/** Whoever comes second finds the message sealed: what was sealed first is what goes out. */
export async function storeSealed(
  tx: Tx,
  { id, sealed, hash }: { readonly id: string; readonly sealed: Uint8Array; readonly hash: string },
): Promise<void> {
  await sql`
    update exchange.outbox set state = 'sealed', sealed = ${Buffer.from(sealed)}, body = null, plaintext_hash = ${hash}
    where id = ${id} and state = 'posted'`.execute(tx)
}

/** The next of each stream, when its time has come: nothing overtakes within a stream, not even a repeated try. */
export async function rowsToCarry(tx: Tx, at: Date): Promise<RowToCarry[]> {
  const { rows } = await sql<RowToCarry>`
    select o.id, o.peer as "to", o.type, o.number, o.sealed
    from (
      select distinct on (peer, type) compartment, id, state, next_try_at
      from exchange.outbox where state in ('sealed', 'undeliverable') order by peer, type, number
    ) as next
    join exchange.outbox o on o.compartment = next.compartment and o.id = next.id
    where next.state = 'sealed' and (next.next_try_at is null or next.next_try_at <= ${at})
    order by o.created_at`.execute(tx)
  return rows
}

export async function storeCarried(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`
    update exchange.outbox set state = 'carried', carried_at = ${at} where id = ${id} and state = 'sealed'`.execute(
    tx,
  )
}

/** What was carried long ago and never answered is put again: its file or its receipt may be lost. */
export async function recarryUnanswered(tx: Tx, carriedBefore: Date): Promise<void> {
  await sql`
    update exchange.outbox set state = 'sealed', next_try_at = null
    where state = 'carried' and type <> 'receipt' and carried_at < ${carriedBefore}`.execute(tx)
}

/** When something is to be put on the carrier by the clock: a repeated try, or what nobody has answered. */
export async function nextToCarryAt(tx: Tx, unansweredAfterMs: number): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select min(next_try_at) filter (where state = 'sealed') from (
        select distinct on (peer, type) state, next_try_at
        from exchange.outbox where state in ('sealed', 'undeliverable') order by peer, type, number) as next),
      (select min(carried_at) from exchange.outbox where state = 'carried' and type <> 'receipt')
        + make_interval(secs => ${unansweredAfterMs} / 1000.0)) as at`.execute(tx)
  return rows[0]?.at ?? undefined
}

/** True while something of this site has yet to leave it. */
export async function hasWaiting(tx: Tx, at: Date): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (select from exchange.outbox where state = 'posted'
      or (state = 'sealed' and (next_try_at is null or next_try_at <= ${at}))) as waiting`.execute(tx)
  return rows[0]?.waiting ?? false
}

export async function lockSent(
  tx: Tx,
  message: { readonly id: string; readonly to: SiteName },
): Promise<{ type: string; state: OutboxState; tries: number } | undefined> {
  // Found by its identifier alone: asked for the peer too, the planner goes through all that the peer was ever sent.
  const { rows } = await sql<{ peer: SiteName; type: string; state: OutboxState; tries: number }>`
    select peer, type, state, tries from exchange.outbox where id = ${message.id} for update`.execute(tx)
  const [sent] = rows
  return sent?.peer === message.to ? sent : undefined
}

/** The peer's answer to the content; the sealed bytes of a held message are kept until it is settled. */
export async function storeGivenVerdict(
  tx: Tx,
  id: string,
  { verdict, faults }: GivenVerdict,
  at: Date,
): Promise<void> {
  await sql`
    update exchange.outbox
    set state = ${verdict}, faults = ${JSON.stringify(faults)}, settled_at = ${at},
        sealed = case when ${verdict} = 'held' then sealed end
    where id = ${id}`.execute(tx)
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

/** The same bytes once more, not before `nextTryAt`. */
export async function tryAgain(tx: Tx, id: string, faults: readonly Fault[], nextTryAt: Date): Promise<void> {
  await sql`
    update exchange.outbox
    set state = 'sealed', tries = tries + 1, next_try_at = ${nextTryAt}, faults = ${JSON.stringify(faults)}
    where id = ${id}`.execute(tx)
}

/** Whether the message of this number can still be put again, or waits for that. */
export async function isStillOurs(
  tx: Tx,
  { to, type, number }: { readonly to: SiteName; readonly type: string; readonly number: number },
): Promise<boolean> {
  const { rows } = await sql`
    select from exchange.outbox
    where peer = ${to} and type = ${type} and number = ${number}
      and state in ('sealed', 'carried', 'undeliverable')`.execute(tx)
  return rows.length > 0
}

/** Everything from the awaited number on that was carried and not answered. */
export async function tryAgainFrom(
  tx: Tx,
  stream: { readonly to: SiteName; readonly type: string; readonly number: number },
  nextTryAt: Date,
): Promise<void> {
  await sql`
    update exchange.outbox set state = 'sealed', next_try_at = ${nextTryAt}
    where peer = ${stream.to} and type = ${stream.type} and number >= ${stream.number}
      and state = 'carried' and sealed is not null`.execute(tx)
}

export async function storeReceipt(
  tx: Tx,
  receipt: GivenVerdict & {
    readonly id: string
    readonly messageId: string
    readonly from: SiteName
    readonly at: Date
  },
): Promise<void> {
  await sql`
    insert into exchange.receipts (id, message_id, peer, verdict, faults, taken_at)
    values (${receipt.id}, ${receipt.messageId}, ${receipt.from}, ${receipt.verdict},
            ${JSON.stringify(receipt.faults)}, ${receipt.at})`.execute(tx)
}

export async function resumeStream(tx: Tx, to: SiteName, type: string): Promise<void> {
  await sql`
    update exchange.outbox set state = 'sealed', tries = 0, next_try_at = null, settled_at = null
    where peer = ${to} and type = ${type} and state = 'undeliverable'`.execute(tx)
  await announce(tx, EXCHANGE_OUTBOX)
}
