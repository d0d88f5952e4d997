/** The outbox in the database: what waits to be sent, and what became of it. */
import { sql, type DatabaseRole, type Tx } from '#database'

export interface QueuedRow {
  readonly id: string
  readonly at: Date
  readonly automatic: boolean
  readonly thread: string | undefined
  readonly answers: string | undefined
  readonly recipientMark: Buffer
  /** Of the mailbox that the address leads to. */
  readonly mailboxMark: Buffer
  readonly toMany: boolean
  /** Encrypted at rest. */
  readonly body: Buffer
  readonly mostAnHour: number
}

export async function insertQueued(
  tx: Tx,
  row: QueuedRow,
): Promise<'queued' | 'never-answered' | 'too-many'> {
  const { rows } = await sql<{ outcome: 'queued' | 'never-answered' | 'too-many' }>`
    select mail.queue(${row.id}, ${row.automatic}, ${row.thread ?? null}, ${row.recipientMark}, ${row.at}, ${row.body},
      ${row.answers ?? null}, ${row.mostAnHour}, ${row.mailboxMark}, ${row.toMany}) as outcome`.execute(tx)
  return rows[0]?.outcome ?? 'queued'
}

export async function holdBack(tx: Tx, id: string, until: Date): Promise<void> {
  await sql`select mail.not_before(${id}, ${until})`.execute(tx)
}

export async function declarePosters(tx: Tx, roles: readonly DatabaseRole[]): Promise<void> {
  await sql`delete from mail.posters where role <> all (${roles})`.execute(tx)
  await sql`insert into mail.posters select unnest(${roles}::text[]) on conflict do nothing`.execute(tx)
}

export interface ClaimedMail {
  readonly id: string
  /** Also which claim this is: only the newest may tell what became of the mail. */
  readonly tries: number
  readonly queuedAt: Date
  readonly body: Buffer
}

/**
 * Takes one due mail for oneself until `until`; a sender that dies in between leaves it to the next after that. What goes to
 * many comes when nobody waits for a mail of their own: each turn has an index, and a backlog of the other is not looked at.
 */
export async function claimDue(tx: Tx, at: Date, until: Date): Promise<ClaimedMail | undefined> {
  const { rows } = await sql<ClaimedMail>`
    update mail.outbox set tries = tries + 1, next_try_at = ${until}
    where id = coalesce(
      (select id from mail.outbox
        where not to_many and state in ('queued', 'deferred') and next_try_at <= ${at}
        order by next_try_at, queued_at limit 1 for update skip locked),
      (select id from mail.outbox
        where to_many and state in ('queued', 'deferred') and next_try_at <= ${at}
        order by next_try_at, queued_at limit 1 for update skip locked)
    )
    returning id, tries, queued_at as "queuedAt", body`.execute(tx)
  return rows[0]
}

/** When the first of what is queued is to be tried, if anything is. */
export async function selectNextDue(tx: Tx): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(next_try_at) as at from mail.outbox where state in ('queued', 'deferred')`.execute(tx)
  return rows[0]?.at ?? undefined
}

/** False where another sender has taken the mail up since. */
export async function storeSent(tx: Tx, mail: ClaimedMail, reply: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    update mail.outbox set state = 'sent', next_try_at = null, body = null, reply = ${reply}, settled_at = ${at}
    where id = ${mail.id} and tries = ${mail.tries} and state in ('queued', 'deferred') returning id`.execute(
    tx,
  )
  return rows.length > 0
}

export async function storeDeferred(
  tx: Tx,
  mail: ClaimedMail,
  reply: string,
  nextTryAt: Date,
): Promise<void> {
  await sql`
    update mail.outbox set state = 'deferred', next_try_at = ${nextTryAt}, reply = ${reply}
    where id = ${mail.id} and tries = ${mail.tries} and state in ('queued', 'deferred')`.execute(tx)
}

export async function storeGivenUp(tx: Tx, mail: ClaimedMail, reply: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    update mail.outbox set state = 'given-up', next_try_at = null, reply = ${reply}, settled_at = ${at}
    where id = ${mail.id} and tries = ${mail.tries} and state in ('queued', 'deferred') returning id`.execute(
    tx,
  )
  return rows.length > 0
}

/** False where the mail had bounced before, or is none that was sent. */
export async function storeBounced(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    update mail.outbox set state = 'bounced', settled_at = ${at}
    where id = ${id} and state = 'sent' returning id`.execute(tx)
  return rows.length > 0
}

export async function isInOutbox(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from mail.outbox where id = ${id}`.execute(tx)
  return rows.length > 0
}

export interface Delivery {
  readonly id: string
  readonly state: 'queued' | 'deferred' | 'sent' | 'bounced' | 'given-up'
  readonly tries: number
  /** The numbers of the mail server's last answer. */
  readonly reply: string | null
  readonly queuedAt: Date
  readonly settledAt: Date | null
}

export async function deliveriesOf(tx: Tx, ids: readonly string[]): Promise<readonly Delivery[]> {
  const { rows } = await sql<Delivery>`
    select id, state, tries, reply, queued_at as "queuedAt", settled_at as "settledAt"
    from mail.deliveries(${ids}::uuid[])`.execute(tx)
  return rows
}

export async function resumeGivenUp(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ resumed: boolean }>`select mail.resume(${id}, ${at}) as resumed`.execute(tx)
  return rows[0]?.resumed ?? false
}

/** False where somebody has begun to send it, or it is another role's. */
export async function recallOutgoing(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ recalled: boolean }>`select mail.recall(${id}, ${at}) as recalled`.execute(tx)
  return rows[0]?.recalled ?? false
}

export async function withdrawOutgoing(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ withdrawn: boolean }>`select mail.withdraw(${id}, ${at}) as withdrawn`.execute(
    tx,
  )
  return rows[0]?.withdrawn ?? false
}

/** A mail to or from one address, by its identifier. */
export interface MailOfAddress {
  readonly direction: 'in' | 'out'
  readonly id: string
  readonly at: Date
  /** The state of what went, the kind of what came. */
  readonly state: string | null
  readonly thread: string | null
}

export async function mailOfAddress(tx: Tx, mark: Buffer): Promise<readonly MailOfAddress[]> {
  const { rows } = await sql<MailOfAddress>`
    select direction, id, at, state, thread from mail.of_address(${mark})
    order by at, direction desc, id`.execute(tx)
  return rows
}

/** A mail to or from somebody, or of a matter of theirs. */
export interface HeldMail extends MailOfAddress {
  /** By the person's own address, and not by the matter alone. */
  readonly byAddress: boolean
  /** What came can be opened until its matter is disposed of. */
  readonly hasBody: boolean
  readonly size: number | null
}

/** As the role `<site>_holdings`. */
export async function heldMail(
  tx: Tx,
  marks: readonly Buffer[],
  threads: readonly string[],
): Promise<readonly HeldMail[]> {
  const { rows } = await sql<HeldMail>`
    select direction, id, at, state, thread, by_address as "byAddress", has_body as "hasBody", size
    from mail.held(${[...marks]}::bytea[], ${[...threads]}::text[]) order by at, direction desc, id`.execute(
    tx,
  )
  return rows
}

/** Sealed; undefined where it is gone. */
export async function heldMailBody(tx: Tx, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ body: Buffer | null }>`select mail.held_body(${id}) as body`.execute(tx)
  return rows[0]?.body ?? undefined
}

export interface WaitingMail {
  readonly queued: number
  readonly queuedSince: Date | null
  readonly givenUp: number
  readonly unsorted: number
  readonly unreadable: number
  readonly untaken: number
}

export async function waitingMail(tx: Tx): Promise<WaitingMail> {
  const { rows } = await sql<WaitingMail>`
    select queued, queued_since as "queuedSince", given_up as "givenUp", unsorted, unreadable, untaken
    from mail.waiting`.execute(tx)
  return rows[0] as WaitingMail
}
