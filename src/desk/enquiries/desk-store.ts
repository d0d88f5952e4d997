/** SQL of the desk's own work, as `desk_enquiries`: acknowledging, and taking mail. */
import { sql, type Tx } from '#database'
import type { DeskAgency, Topic } from '#desk/directory'
import type { Residency } from '#files'
import type { Authentication } from '#mail'
import type { Channel } from './channels.ts'
import type { NewMessage } from './store.ts'

export interface CameByMail {
  readonly mailId: string
  /** Undefined for a mail that cannot be read. */
  readonly authentication: Authentication | undefined
}

export async function insertMailedMessage(
  tx: Tx,
  m: NewMessage & CameByMail & { readonly shareId?: string | undefined },
): Promise<void> {
  const { standing, spf, dkim, dmarc } = m.authentication ?? {}
  await sql`
    insert into enquiries.messages (id, reference, said_at, kind, words, mail_id, share_id, standing, spf, dkim, dmarc)
    values (${m.id}, ${m.reference}, ${m.at}, ${m.kind}, ${m.words}, ${m.mailId}, ${m.shareId ?? null},
      ${standing ?? null}, ${spf ?? null},
      ${dkim ?? null}, ${dmarc ?? null})`.execute(tx)
}

export interface Unacknowledged {
  readonly reference: string
  readonly receivedAt: Date
  readonly language: 'en' | 'mi'
  readonly email: string
  /** It came by a mail that the domain of its sender disowns. */
  readonly isDisowned: boolean
  readonly mailLinkNumber: number
}

export interface WaitingEnquiry {
  readonly reference: string
  readonly receivedAt: Date
}

/** The longest waiting first, from the one after `after` on. */
export async function selectUnacknowledged(
  tx: Tx,
  most: number,
  after: WaitingEnquiry | undefined,
): Promise<readonly WaitingEnquiry[]> {
  const { rows } = await sql<WaitingEnquiry>`
    select reference, received_at as "receivedAt" from enquiries.enquiries
    where acknowledged_at is null and (received_at, reference) >
      (coalesce(${after?.receivedAt ?? null}, '-infinity'::timestamptz), ${after?.reference ?? ''})
    order by received_at, reference limit ${most}`.execute(tx)
  return rows
}

export async function takeUnacknowledged(tx: Tx, reference: string): Promise<Unacknowledged | undefined> {
  const { rows } = await sql<Unacknowledged>`
    select reference, received_at as "receivedAt", language, email, mail_link_number as "mailLinkNumber", exists (
        select from enquiries.messages m
        where m.reference = e.reference and m.kind = 'question' and m.standing = 'not-aligned') as "isDisowned"
    from enquiries.enquiries e
    where reference = ${reference} and acknowledged_at is null for update skip locked`.execute(tx)
  return rows[0]
}

export async function markAcknowledged(tx: Tx, reference: string, at: Date): Promise<void> {
  await sql`update enquiries.enquiries set acknowledged_at = ${at} where reference = ${reference}`.execute(tx)
}

export async function selectAsked(
  tx: Tx,
  reference: string,
): Promise<{ readonly reference: string; readonly email: string } | undefined> {
  const { rows } = await sql<{ reference: string; email: string }>`
    select reference, email from enquiries.enquiries where reference = ${reference}`.execute(tx)
  return rows[0]
}

export interface WrittenToOffice {
  readonly id: string
  readonly email: string
}

/** The shares of which an office outside the desk was told by mail. */
export async function selectWrittenToOffices(tx: Tx, reference: string): Promise<readonly WrittenToOffice[]> {
  const { rows } = await sql<{ id: string; email: string | null }>`
    select id, to_email as email from enquiries.shares where reference = ${reference} order by id`.execute(tx)
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]))
}

/** True where the person had seen it answered or closed: not of an answer that is held back. */
export async function reopenByMail(tx: Tx, reference: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ wasSeen: boolean }>`
    update enquiries.enquiries e set state = 'with-agency', answered_at = null, closed_at = null
    from enquiries.enquiries was
    where was.reference = e.reference and e.reference = ${reference} and e.state in ('answered', 'closed')
    returning (was.state = 'closed' or was.answered_at <= ${at}) as "wasSeen"`.execute(tx)
  return rows[0]?.wasSeen === true
}

export async function deleteAgentsUnseenSince(tx: Tx, since: Date): Promise<void> {
  await sql`delete from enquiries.agents where seen_at < ${since}`.execute(tx)
}

/** The rows lie where the database lies: moved with it, they say so. */
export async function restate(tx: Tx, storedIn: Residency): Promise<number> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set stored_in = ${storedIn} where stored_in <> ${storedIn}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export interface PlaceOfEnquiries {
  readonly residency: Residency
  readonly count: number
}

/** For anybody. */
export async function selectPlaces(tx: Tx): Promise<readonly PlaceOfEnquiries[]> {
  const { rows } = await sql<PlaceOfEnquiries>`
    select residency, enquiries as count from enquiries.places()`.execute(tx)
  return rows
}

export async function countEnquiries(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from enquiries.enquiries`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface PastEnquiry {
  readonly reference: string
  readonly receivedAt: Date
  readonly channel: Channel
  readonly language: 'en' | 'mi'
  readonly name: string
  readonly email: string
  readonly company: string
  readonly question: string
  /** As an agent left it. */
  readonly topic: Topic
  /** ISO 3166-1 alpha-2. */
  readonly market: string | null
  readonly heldBy: DeskAgency
  readonly firstReplyAt: Date
  readonly answeredAt: Date
  readonly answer: string
  readonly answeredBy: { readonly id: string; readonly name: string }
}

export interface NewPast extends PastEnquiry {
  readonly storedIn: Residency
  readonly suggestedTopic: string | null
  readonly tokenHash: Uint8Array
  readonly mailTokenHash: Uint8Array
  readonly questionId: string
  readonly answerId: string
  readonly receivedId: string
  readonly closedId: string
}

/** Acknowledged when they were answered: nobody is written to about them. */
export async function insertPast(tx: Tx, past: readonly NewPast[]): Promise<void> {
  const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')
  const rows = JSON.stringify(
    past.map((one) => ({
      ...one,
      ...{ tokenHash: hex(one.tokenHash), mailTokenHash: hex(one.mailTokenHash) },
      ...{ answeredById: one.answeredBy.id, answeredByName: one.answeredBy.name },
    })),
  )
  await sql`
    insert into enquiries.enquiries (reference, received_at, channel, language, name, email, company, topic, market,
      suggested_topic, state, held_by, held_since, acknowledged_at, first_reply_at, answered_at, closed_at, token_hash,
      mail_token_hash, stored_in)
    select p.reference, p."receivedAt", p.channel, p.language, p.name, p.email, p.company, p.topic, p.market,
      p."suggestedTopic", 'closed', p."heldBy", p."receivedAt", p."firstReplyAt", p."firstReplyAt", p."answeredAt",
      p."answeredAt", decode(p."tokenHash", 'hex'), decode(p."mailTokenHash", 'hex'), p."storedIn"
    from jsonb_to_recordset(${rows}::jsonb) as p (reference text, "receivedAt" timestamptz, channel text, language text,
      name text, email text, company text, topic text, market text, "suggestedTopic" text, "heldBy" text,
      "firstReplyAt" timestamptz, "answeredAt" timestamptz, "tokenHash" text, "mailTokenHash" text, "storedIn" text)`.execute(
    tx,
  )
  await sql`
    insert into enquiries.messages (id, reference, said_at, kind, author_id, author_name, agency, words)
    select m.id, p.reference, m.at, m.kind, m.author_id, m.author_name, m.agency, m.words
    from jsonb_to_recordset(${rows}::jsonb) as p (reference text, "receivedAt" timestamptz, "answeredAt" timestamptz,
      "heldBy" text, question text, answer text, "questionId" uuid, "answerId" uuid, "answeredById" text,
      "answeredByName" text)
    cross join lateral (values
      (p."questionId", p."receivedAt", 'question', null, null, null, p.question),
      (p."answerId", p."answeredAt", 'reply', p."answeredById", p."answeredByName", p."heldBy", p.answer)
    ) as m (id, at, kind, author_id, author_name, agency, words)`.execute(tx)
  await sql`
    insert into enquiries.events (id, reference, happened_at, kind)
    select v.id, p.reference, v.at, v.kind
    from jsonb_to_recordset(${rows}::jsonb) as p (reference text, "receivedAt" timestamptz, "answeredAt" timestamptz,
      "receivedId" uuid, "closedId" uuid)
    cross join lateral (values
      (p."receivedId", p."receivedAt", 'received'), (p."closedId", p."answeredAt", 'closed')
    ) as v (id, at, kind)`.execute(tx)
}
