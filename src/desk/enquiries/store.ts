/** The schema `enquiries`, and what both sides write of an enquiry: what was asked, said and done. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { DeskAgency } from '#desk/directory'
import type { Residency } from '#files'
import type { Channel } from './channels.ts'

export const enquiriesSchema: RoomSchema = {
  room: 'enquiries',
  schema: 'enquiries',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface NewEnquiry {
  readonly reference: string
  readonly receivedAt: Date
  readonly channel: Channel
  readonly language: 'en' | 'mi'
  readonly name: string
  readonly email: string
  readonly company: string
  readonly topic: string | null
  readonly market: string | null
  readonly suggestedTopic: string | null
  readonly heldBy: DeskAgency
  readonly storedIn: Residency
  /** Of the confirmation page's link, and of the acknowledgement's. */
  readonly tokenHash: Uint8Array
  readonly mailTokenHash: Uint8Array
}

/** However many, in one statement. */
export async function insertEnquiries(tx: Tx, enquiries: readonly NewEnquiry[]): Promise<void> {
  const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')
  const rows = enquiries.map((e) => ({
    ...{ ...e, tokenHash: hex(e.tokenHash), mailTokenHash: hex(e.mailTokenHash) },
  }))
  await sql`
    insert into enquiries.enquiries (reference, received_at, channel, language, name, email, company, topic, market,
      suggested_topic, held_by, held_since, token_hash, mail_token_hash, stored_in)
    select e.reference, e."receivedAt", e.channel, e.language, e.name, e.email, e.company, e.topic, e.market,
      e."suggestedTopic", e."heldBy", e."receivedAt", decode(e."tokenHash", 'hex'), decode(e."mailTokenHash", 'hex'),
      e."storedIn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (reference text, "receivedAt" timestamptz,
      channel text, language text, name text, email text, company text, topic text, market text, "suggestedTopic" text,
      "heldBy" text, "tokenHash" text, "mailTokenHash" text, "storedIn" text)`.execute(tx)
}

export type MessageKind = 'question' | 'more' | 'reply' | 'note' | 'unproved' | 'office'

export interface NewMessage {
  readonly id: string
  readonly reference: string
  readonly at: Date
  readonly kind: MessageKind
  readonly words: string
}

export type NewQuestion = Omit<NewMessage, 'kind'> & { readonly eventId: string }

/** What was asked, and that it came: nobody can read them in this transaction, so nothing of them is looked at. */
export async function insertAsked(tx: Tx, asked: readonly NewQuestion[]): Promise<void> {
  await sql`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as a (id uuid, "eventId" uuid, reference text, at timestamptz, words text)
    ), questions as (
      insert into enquiries.messages (id, reference, said_at, kind, words)
      select id, reference, at, 'question', words from asked
    )
    insert into enquiries.events (id, reference, happened_at, kind)
    select "eventId", reference, at, 'received' from asked`.execute(tx)
}

export type EventKind =
  | 'received'
  | 'acknowledged'
  | 'handed-on'
  | 'taken'
  | 'topic-set'
  | 'replied'
  | 'answered'
  | 'reopened'
  | 'closed'
  | 'shared'
  | 'share-ended'
  | 'address-confirmed'
  | 'share-opened'
  | 'joined'
  | 'parted'
  | 'split'
  | 'corrected'

export interface NewEvent {
  readonly id: string
  readonly reference: string
  readonly at: Date
  readonly kind: EventKind
}

export async function insertEvent(tx: Tx, e: NewEvent): Promise<void> {
  await sql`
    insert into enquiries.events (id, reference, happened_at, kind)
    values (${e.id}, ${e.reference}, ${e.at}, ${e.kind})`.execute(tx)
}

export interface SaidMessage {
  readonly id: string
  readonly saidAt: Date
  readonly kind: MessageKind
  readonly agency: string | null
  readonly words: string
  /** What went with a reply. */
  readonly fileIds: readonly string[]
}

export interface HappenedEvent {
  readonly happenedAt: Date
  readonly kind: EventKind
  readonly agency: string | null
  readonly toAgency: string | null
}

export async function deleteEnquiry(tx: Tx, reference: string): Promise<boolean> {
  await sql`delete from enquiries.mentions where reference = ${reference}`.execute(tx)
  await sql`delete from enquiries.presence where reference = ${reference}`.execute(tx)
  await sql`delete from enquiries.messages where reference = ${reference}`.execute(tx)
  await sql`delete from enquiries.events where reference = ${reference}`.execute(tx)
  await sql`delete from enquiries.shares where reference = ${reference}`.execute(tx)
  const { numAffectedRows } =
    await sql`delete from enquiries.enquiries where reference = ${reference}`.execute(tx)
  return numAffectedRows === 1n
}
