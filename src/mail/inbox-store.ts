/** The inbox in the database: what came, what it was found to be, and who took it. */
import { sql, type Tx } from '#database'
import type { Authentication, CheckResult, SenderStanding } from './authentication/authentication.ts'
import type { Mailbox } from './mail-options.ts'
import type { DeliveryStatus } from './reading/delivery-report.ts'
import type { MailKind } from './reading/classify-mail.ts'

export async function declareMailboxes(tx: Tx, mailboxes: readonly Mailbox[]): Promise<void> {
  for (const { name, takenBy } of mailboxes) {
    await sql`
      insert into mail.mailboxes (mailbox, taken_by) values (${name}, ${takenBy}::text[])
      on conflict (mailbox) do update set taken_by = excluded.taken_by`.execute(tx)
  }
}

export interface KeptMail {
  readonly id: string
  readonly mailbox: string
  readonly at: Date
  readonly size: number
  /** It is sorted and taken where it holds up no small one. */
  readonly large: boolean
  readonly contentMark: Buffer
  /** Encrypted at rest. */
  readonly body: Buffer
  /** Who handed it over, encrypted at rest. */
  readonly hop: Buffer | undefined
}

/** False where the same bytes lie in the mailbox already: a mail server hands over again what it had no answer to. */
export async function keepMail(tx: Tx, mail: KeptMail): Promise<boolean> {
  const { rows } = await sql`
    insert into mail.inbox (id, mailbox, received_at, size, large, content_mark, body, hop, sort_after)
    values (${mail.id}, ${mail.mailbox}, ${mail.at}, ${mail.size}, ${mail.large}, ${mail.contentMark}, ${mail.body},
      ${mail.hop ?? null}, ${mail.at})
    on conflict (mailbox, content_mark) do nothing returning id`.execute(tx)
  return rows.length > 0
}

export interface UnsortedMail {
  readonly id: string
  readonly tries: number
  readonly receivedAt: Date
  readonly body: Buffer
  readonly hop: Buffer | null
}

/** Takes the oldest unsorted mail for oneself until `until`; one that ends its reader does not hold up the next. */
export async function claimUnsorted(
  tx: Tx,
  { large, at, until }: { readonly large: boolean; readonly at: Date; readonly until: Date },
): Promise<UnsortedMail | undefined> {
  const { rows } = await sql<UnsortedMail>`
    update mail.inbox set sort_tries = sort_tries + 1, sort_after = ${until}
    where id = (
      select id from mail.inbox where kind is null and large = ${large} and sort_after <= ${at}
      order by sort_after, received_at limit 1 for update skip locked
    )
    returning id, sort_tries as tries, received_at as "receivedAt", body, hop`.execute(tx)
  return rows[0]
}

/** It is sorted again from `until` on, and nobody else's in the meantime. */
export async function postponeSorting(tx: Tx, id: string, until: Date): Promise<void> {
  await sql`update mail.inbox set sort_after = ${until} where id = ${id} and kind is null`.execute(tx)
}

export interface SortedMail {
  readonly kind: MailKind
  readonly answerable: boolean
  readonly senderMark?: Buffer | undefined
  readonly messageMark?: Buffer | undefined
  readonly thread?:
    { readonly reference: string; readonly by: 'answer' | 'reference' | 'subject' } | undefined
  /** The mail of ours that it answers or returns. */
  readonly answers?: string | undefined
  readonly authentication: Authentication
}

/** False where the mail was sorted or disposed of meanwhile. */
export async function storeSorted(tx: Tx, id: string, sorted: SortedMail): Promise<boolean> {
  const { rows } = await sql`
    update mail.inbox set kind = ${sorted.kind}, answerable = ${sorted.answerable}, sort_after = null, hop = null, sender_mark = ${sorted.senderMark ?? null},
      message_mark = ${sorted.messageMark ?? null}, thread = ${sorted.thread?.reference ?? null},
      thread_by = ${sorted.thread?.by ?? null}, answers = ${sorted.answers ?? null},
      standing = ${sorted.authentication.standing}, spf = ${sorted.authentication.spf},
      dkim = ${sorted.authentication.dkim}, dmarc = ${sorted.authentication.dmarc}
    where id = ${id} and kind is null returning id`.execute(tx)
  return rows.length > 0
}

export async function storeBounceReport(
  tx: Tx,
  options: {
    readonly inboxId: string
    readonly outboxId: string | undefined
    readonly status: DeliveryStatus
    readonly at: Date
  },
): Promise<void> {
  await sql`
    insert into mail.bounces (inbox_id, outbox_id, action, status, noted_at)
    values (${options.inboxId}, ${options.outboxId ?? null}, ${options.status.action}, ${options.status.status ?? null}, ${options.at})`.execute(
    tx,
  )
}

/** How many mails of one sender have come since. */
export async function countFrom(tx: Tx, senderMark: Buffer, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from mail.inbox where sender_mark = ${senderMark} and received_at > ${since}`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** The thread of the newest kept mail with one of these marks. */
export async function threadOfMessages(tx: Tx, marks: readonly Buffer[]): Promise<string | undefined> {
  const { rows } = await sql<{ thread: string }>`
    select thread from mail.inbox
    where message_mark = any (${marks}::bytea[]) and thread is not null and thread_by <> 'subject'
    order by received_at desc limit 1`.execute(tx)
  return rows[0]?.thread
}

export interface UntakenMail {
  readonly id: string
  readonly kind: 'message' | 'auto-reply' | 'unreadable'
  /** May the programme answer it by itself? */
  readonly answerable: boolean
  readonly receivedAt: Date
  readonly size: number
  readonly thread: string | null
  readonly threadBy: ThreadBy | null
}

/** answer, reference: proven by identifiers; subject: somebody wrote it; room: the room said so. */
export type ThreadBy = 'answer' | 'reference' | 'subject' | 'room'

export interface UntakenFrom {
  /** Large or small ones alone; both where it is left out. */
  readonly large?: boolean
  /** From the one after this on: what cannot be taken yet holds up nobody behind it. */
  readonly after?: Pick<UntakenMail, 'id' | 'receivedAt'> | undefined
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** The oldest first. */
export async function untakenMail(
  tx: Tx,
  mailbox: string,
  limit: number,
  { large, after }: UntakenFrom = {},
): Promise<readonly UntakenMail[]> {
  const { rows } = await sql<UntakenMail>`
    select id, kind, answerable, received_at as "receivedAt", size, thread, thread_by as "threadBy"
    from mail.untaken(${mailbox}, ${large ?? null}, coalesce(${after?.receivedAt ?? null}, '-infinity'::timestamptz),
      ${after?.id ?? BEFORE_ALL}, ${limit})`.execute(tx)
  return rows
}

export interface SealedMail {
  readonly kind: MailKind | null
  readonly answerable: boolean
  readonly receivedAt: Date
  readonly thread: string | null
  readonly threadBy: ThreadBy | null
  /** Null for what came before senders were found out. */
  readonly standing: SenderStanding | null
  readonly spf: CheckResult | null
  readonly dkim: CheckResult | null
  readonly dmarc: CheckResult | null
  readonly body: Buffer
}

export async function receivedMail(tx: Tx, id: string): Promise<SealedMail | undefined> {
  const { rows } = await sql<SealedMail>`
    select kind, answerable, received_at as "receivedAt", thread, thread_by as "threadBy", standing, spf, dkim, dmarc, body
    from mail.received(${id})`.execute(tx)
  return rows[0]
}

/** Of the mail of ours that a mail answers: whether it went to an address; undefined where it answers none that is known. */
export async function answeredReader(
  tx: Tx,
  id: string,
  addressMark: Buffer,
): Promise<'this' | 'another' | undefined> {
  const { rows } = await sql<{ reader: 'this' | 'another' | null }>`
    select mail.answered_reader(${id}, ${addressMark}) as reader`.execute(tx)
  return rows[0]?.reader ?? undefined
}

export async function takeReceived(
  tx: Tx,
  id: string,
  thread: string | undefined,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean
  }>`select mail.take(${id}, ${thread ?? null}, ${at}) as taken`.execute(tx)
  return rows[0]?.taken ?? false
}

export async function disposeReceived(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{
    disposed: boolean
  }>`select mail.dispose(${id}, ${at}) as disposed`.execute(tx)
  return rows[0]?.disposed ?? false
}

/** How many mails of the thread, to and from, lost what was left of them; for the role that disposes of records. */
export async function disposeOfThread(tx: Tx, thread: string, at: Date): Promise<number> {
  const { rows } = await sql<{ mails: number }>`
    select mail.dispose_thread(${thread}, ${at}) as mails`.execute(tx)
  return rows[0]?.mails ?? 0
}
