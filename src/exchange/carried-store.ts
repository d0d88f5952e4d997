/** The outbox as its files: what is to be sealed next, put on the carrier next, and looked for because nobody answers. */
import { sql, type SiteName, type Tx } from '#database'
import type { RowToSeal } from './outbox-row.ts'

/** What a stream has to go, in its order, each with what decides whether it may be sealed now. */
export interface WaitingRow {
  readonly id: string
  readonly to: SiteName
  readonly type: string
  readonly number: number
  readonly state: 'posted' | 'sealed' | 'undeliverable'
  readonly nextTryAt: Date | null
  readonly bytes: number
}

/** The first of each stream that have yet to be put on the carrier. */
export async function waitingRows(tx: Tx, mostOfAStream: number): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select next.id, s.peer as "to", s.type, next.number, next.state, next.next_try_at as "nextTryAt", next.bytes
    from exchange.outgoing_streams s cross join lateral (
      select o.id, o.number, o.state, o.next_try_at, coalesce(octet_length(o.body), 0) as bytes
      from exchange.outbox o
      where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type
        and o.state in ('posted', 'sealed', 'undeliverable')
      order by o.number limit ${mostOfAStream}
    ) as next
    order by s.peer, s.type, next.number`.execute(tx)
  return rows
}

/** Of one stream, in its order; the chain of hashes goes on from the first one's `previousHash`. */
export async function rowsToSeal(tx: Tx, ids: readonly string[]): Promise<RowToSeal[]> {
  const { rows } = await sql<RowToSeal>`
    select o.id, o.peer as "to", o.type, o.number, o.agreement, o.agreement_version as "agreementVersion",
           o.created_at as "createdAt", o.body,
           coalesce(case when s.adopted_number = o.number - 1 then s.adopted_hash end, previous.plaintext_hash, '')
             as "previousHash",
           coalesce(o.receipts_taken, receipts.last_number, 0) as "receiptsTaken",
           case when o.is_put_aside then o.plaintext_hash end as "standsFor"
    from exchange.outbox o
    join exchange.outgoing_streams s on s.compartment = o.compartment and s.peer = o.peer and s.type = o.type
    left join exchange.outbox previous
      on previous.compartment = o.compartment and previous.peer = o.peer and previous.type = o.type
     and previous.number = o.number - 1
    left join exchange.incoming_streams receipts on receipts.peer = o.peer and receipts.type = 'receipt'
    where o.id = any (${[...ids]}::uuid[]) and o.state = 'posted'
    order by o.number`.execute(tx)
  return rows
}

export interface SealedRow {
  readonly id: string
  readonly hash: string
  readonly receiptsTaken: number
}

/** Whoever comes second finds one of them sealed and stores nothing: what was sealed first is what goes out. */
export async function storeSealed(
  tx: Tx,
  {
    file,
    sealed,
    rows,
  }: {
    readonly file: string
    readonly sealed: Uint8Array
    readonly rows: readonly SealedRow[]
  },
): Promise<void> {
  const ids = rows.map(({ id }) => id)
  const { rows: locked } = await sql`
    select from exchange.outbox where id = any (${ids}::uuid[]) and state = 'posted' for update`.execute(tx)
  if (locked.length < rows.length) return
  await sql`
    update exchange.outbox o
    set state = 'sealed', file = ${file}, plaintext_hash = now.hash, receipts_taken = now.taken,
        sealed = case when o.id = ${ids[0]} then ${Buffer.from(sealed)}::bytea end
    from unnest(${ids}::uuid[], ${rows.map(({ hash }) => hash)}::text[],
                ${rows.map(({ receiptsTaken }) => receiptsTaken)}::bigint[]) as now(id, hash, taken)
    where o.id = now.id`.execute(tx)
}

export interface FileToCarry {
  readonly to: SiteName
  readonly type: string
  readonly file: string
  readonly sealed: Buffer
}

/** The next file of each stream, when its time has come: nothing overtakes within a stream, not even a repeated try. */
export async function filesToCarry(tx: Tx, at: Date): Promise<FileToCarry[]> {
  const { rows } = await sql<FileToCarry>`
    select s.peer as "to", s.type, next.file, next.sealed
    from exchange.outgoing_streams s cross join lateral (
      select o.state, o.next_try_at, o.file, o.sealed from exchange.outbox o
      where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type
        and o.state in ('posted', 'sealed', 'undeliverable')
      order by o.number limit 1
    ) as next
    where next.state = 'sealed' and next.sealed is not null
      and (next.next_try_at is null or next.next_try_at <= ${at})`.execute(tx)
  return rows
}

/** From here on the bytes can be made again from the body; of before, they are all that there is. */
export async function storeCarried(
  tx: Tx,
  { to, type, file }: Omit<FileToCarry, 'sealed'>,
  at: Date,
): Promise<void> {
  await sql`
    update exchange.outbox
    set state = 'carried', carried_at = ${at}, sealed = case when body is null then sealed end
    where peer = ${to} and type = ${type} and state = 'sealed' and file = ${file}`.execute(tx)
}

export interface UnansweredFile {
  readonly id: string
  readonly to: SiteName
  readonly file: string
}

/** The first of each stream that was carried long ago: what lies behind it waits for it, and is not asked about. */
export async function unansweredFiles(tx: Tx, carriedBefore: Date): Promise<UnansweredFile[]> {
  const { rows } = await sql<UnansweredFile>`
    select first.id, s.peer as "to", first.file
    from exchange.outgoing_streams s cross join lateral (
      select o.id, o.file, o.carried_at from exchange.outbox o
      where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type and o.state = 'carried'
      order by o.number limit 1
    ) as first
    where s.type <> 'receipt' and first.file is not null and first.carried_at < ${carriedBefore}`.execute(tx)
  return rows
}

/** Its answer may still come: it is not lost, and is looked for again later. */
export async function storeSeen(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update exchange.outbox set carried_at = ${at} where id = ${id} and state = 'carried'`.execute(tx)
}

/** What of a file was carried and not answered goes once more. */
export async function postAgain(tx: Tx, file: string): Promise<void> {
  await sql`
    update exchange.outbox
    set state = case when body is null then 'sealed' else 'posted' end
    where state = 'carried' and file = ${file} and (body is not null or sealed is not null)`.execute(tx)
}

/** When something is to be done by the clock: a repeated try, or a look for what nobody has answered. */
export async function nextToCarryAt(tx: Tx, unansweredAfterMs: number): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(least(
      (select case when o.state <> 'undeliverable' then o.next_try_at end from exchange.outbox o
       where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type
         and o.state in ('posted', 'sealed', 'undeliverable')
       order by o.number limit 1),
      (select o.carried_at from exchange.outbox o
       where o.compartment = s.compartment and o.peer = s.peer and o.type = s.type and o.state = 'carried'
         and s.type <> 'receipt'
       order by o.number limit 1) + make_interval(secs => ${unansweredAfterMs} / 1000.0))) as at
    from exchange.outgoing_streams s`.execute(tx)
  return rows[0]?.at ?? undefined
}
