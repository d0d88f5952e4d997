/** SQL of the desk's own work, as `desk_subscriptions`: answering, mailing, stopping, forgetting. */
import { sql, type Tx } from '#database'
import type { PublicationKind } from '#desk/publications'
import type { Language } from '#pages'
import type { Choice } from './store.ts'

export interface RequestToAnswer extends Choice {
  readonly reference: string
  readonly language: Language
  readonly email: string
  /** The address is subscribed already. */
  readonly isSubscribed: boolean
  /** How many requests of the mailbox were answered since. */
  readonly answered: number
}

export interface WaitingRequest {
  readonly askedAt: Date
  readonly reference: string
}

/** The longest waiting first, from the one after `after` on. */
export async function selectUnanswered(
  tx: Tx,
  most: number,
  after: WaitingRequest | undefined,
): Promise<readonly WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select asked_at as "askedAt", reference from subscriptions.subscribers
    where answered_at is null and (asked_at, reference) >
      (coalesce(${after?.askedAt ?? null}, '-infinity'::timestamptz), ${after?.reference ?? ''})
    order by asked_at, reference limit ${most}`.execute(tx)
  return rows
}

/** For whoever comes first; undefined when somebody has it in hand, or it is gone. */
export async function takeUnanswered(
  tx: Tx,
  reference: string,
  since: Date,
): Promise<RequestToAnswer | undefined> {
  const { rows } = await sql<RequestToAnswer>`
    select s.reference, s.language, s.email, s.topics, s.markets,
      exists (select from subscriptions.subscribers o where o.address_mark = s.address_mark
        and o.confirmed_at is not null) as "isSubscribed",
      (select count(*)::integer from subscriptions.subscribers o where o.mailbox_mark = s.mailbox_mark
        and o.answered_at > ${since}) as answered
    from subscriptions.subscribers s where s.reference = ${reference} and s.answered_at is null
    for update of s skip locked`.execute(tx)
  return rows[0]
}

/** The reference of the subscription that the address has. */
export async function selectSubscribedLike(tx: Tx, reference: string): Promise<string | undefined> {
  const { rows } = await sql<{ reference: string }>`
    select o.reference from subscriptions.subscribers s
      join subscriptions.subscribers o on o.address_mark = s.address_mark and o.confirmed_at is not null
    where s.reference = ${reference}`.execute(tx)
  return rows[0]?.reference
}

export async function markAnswered(tx: Tx, reference: string, at: Date): Promise<void> {
  await sql`
    update subscriptions.subscribers set answered_at = ${at} where reference = ${reference}`.execute(tx)
}

export interface DuePair {
  readonly publishedAt: Date
  readonly publicationId: string
  readonly reference: string
}

/**
 * Whom a publication concerns and was not mailed to, in an order that does not change, after a pair: what must wait holds up
 * nobody behind it. The start is before every pair.
 */
export async function selectDue(
  tx: Tx,
  {
    since,
    after,
    most,
  }: { readonly since: Date; readonly after: DuePair | undefined; readonly most: number },
): Promise<readonly DuePair[]> {
  const { rows } = await sql<DuePair>`
    select p.published_at as "publishedAt", p.id as "publicationId", s.reference
    from publications.published p join subscriptions.subscribers s
      on s.confirmed_at < p.published_at and p.topic = any (s.topics)
        and (cardinality(s.markets) = 0 or p.market is null or p.market = any (s.markets))
    where p.published_at > ${since}
      and not exists (select from subscriptions.sent t where t.reference = s.reference and t.publication_id = p.id)
      and not exists (select from subscriptions.suppressed k where k.mark = s.address_mark)
      and (p.published_at, p.id, s.reference) > (${after?.publishedAt ?? new Date(0)}::timestamptz,
        ${after?.publicationId ?? '00000000-0000-0000-0000-000000000000'}::uuid, ${after?.reference ?? ''}::text)
    order by p.published_at, p.id, s.reference limit ${most}`.execute(tx)
  return rows
}

export interface PublicationToMail {
  readonly email: string
  readonly language: Language
  readonly agency: string
  readonly kind: PublicationKind
  readonly title: string
  readonly summary: string
  /** The empty string where there is none in te reo Māori. */
  readonly titleMi: string
  readonly summaryMi: string
}

/** For whoever comes first; undefined when it was sent, the subscriber has left, or it was withdrawn. */
export async function takeDue(
  tx: Tx,
  { reference, publicationId }: DuePair,
): Promise<PublicationToMail | undefined> {
  const { rows } = await sql<PublicationToMail>`
    select s.email, s.language, p.agency, p.kind, p.title, p.summary, p.title_mi as "titleMi",
      p.summary_mi as "summaryMi"
    from subscriptions.subscribers s join publications.published p on p.id = ${publicationId}
    where s.reference = ${reference} and s.confirmed_at is not null
      and not exists (select from subscriptions.sent t where t.reference = s.reference and t.publication_id = p.id)
    for update of s skip locked`.execute(tx)
  return rows[0]
}

export async function insertSent(tx: Tx, pair: DuePair, mailId: string, at: Date): Promise<void> {
  await sql`
    insert into subscriptions.sent (reference, publication_id, sent_at, mail_id)
    values (${pair.reference}, ${pair.publicationId}, ${at}, ${mailId})`.execute(tx)
}

/** Mails to those who have left, for whoever comes first; a list of them is taken once. */
export async function takeMailsToStop(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ mailIds: readonly string[]; mark: Buffer }>`
    select mail_ids as "mailIds", mark from subscriptions.suppressed where cardinality(mail_ids) > 0
    for update skip locked`.execute(tx)
  for (const { mark } of rows)
    await sql`update subscriptions.suppressed set mail_ids = '{}' where mark = ${mark}`.execute(tx)
  return rows.flatMap(({ mailIds }) => mailIds)
}

export async function deleteUnconfirmed(tx: Tx, since: Date): Promise<void> {
  await sql`
    delete from subscriptions.subscribers where confirmed_at is null and asked_at < ${since}`.execute(tx)
}

export async function deleteSentBefore(tx: Tx, since: Date): Promise<void> {
  await sql`delete from subscriptions.sent where sent_at < ${since}`.execute(tx)
}

export async function deleteSuppressed(tx: Tx, at: Date): Promise<void> {
  await sql`delete from subscriptions.suppressed where expires_at <= ${at}`.execute(tx)
}
