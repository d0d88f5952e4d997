/** The schema `subscriptions`, and SQL of the public: what is asked, and what a private link opens. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Language } from '#pages'

export const subscriptionsSchema: RoomSchema = {
  room: 'subscriptions',
  schema: 'subscriptions',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface Choice {
  readonly topics: readonly string[]
  /** None is all of them. */
  readonly markets: readonly string[]
}

export interface NewRequest extends Choice {
  readonly reference: string
  readonly at: Date
  readonly language: Language
  readonly email: string
  readonly addressMark: Buffer
  readonly mailboxMark: Buffer
  readonly linkHash: Buffer
  readonly confirmHash: Buffer
}

export async function insertRequest(tx: Tx, r: NewRequest): Promise<void> {
  await sql`
    insert into subscriptions.subscribers (reference, asked_at, language, email, address_mark, mailbox_mark, topics, markets,
      link_hash, confirm_hash)
    values (${r.reference}, ${r.at}, ${r.language}, ${r.email}, ${r.addressMark}, ${r.mailboxMark}, ${r.topics}::text[],
      ${r.markets}::text[], ${r.linkHash}, ${r.confirmHash})`.execute(tx)
}

export async function holdLink(tx: Tx, hash: Buffer): Promise<void> {
  await sql`select set_config('landfall.subscription', ${hash.toString('hex')}, true)`.execute(tx)
}

export interface LinkedSubscription extends Choice {
  readonly reference: string
  readonly askedAt: Date
  readonly language: Language
  readonly email: string
  readonly confirmedAt: Date | null
}

const columns = sql`reference, asked_at as "askedAt", language, email, topics, markets, confirmed_at as "confirmedAt"`

/** Hold the link first. */
export async function selectLinked(tx: Tx, linkHash: Buffer): Promise<LinkedSubscription | undefined> {
  const { rows } = await sql<LinkedSubscription>`
    select ${columns} from subscriptions.subscribers where link_hash = ${linkHash}`.execute(tx)
  return rows[0]
}

/** Of the link that confirms; hold it first. */
export async function selectConfirming(tx: Tx, confirmHash: Buffer): Promise<LinkedSubscription | undefined> {
  const { rows } = await sql<LinkedSubscription>`
    select ${columns} from subscriptions.subscribers where confirm_hash = ${confirmHash}`.execute(tx)
  return rows[0]
}

export async function confirmHeld(tx: Tx, at: Date, since: Date): Promise<boolean> {
  const { rows } = await sql<{ confirmed: boolean }>`
    select subscriptions.confirm(${at}, ${since}) as confirmed`.execute(tx)
  return rows[0]?.confirmed ?? false
}

export async function updateChoice(tx: Tx, linkHash: Buffer, { topics, markets }: Choice): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update subscriptions.subscribers set topics = ${topics}::text[], markets = ${markets}::text[]
    where link_hash = ${linkHash}`.execute(tx)
  return numAffectedRows === 1n
}

/** The reference of the subscription that ended; null where the link opened none. */
export async function leaveHeld(tx: Tx, suppressedUntil: Date): Promise<string | null> {
  const { rows } = await sql<{ reference: string | null }>`
    select subscriptions.leave(${suppressedUntil}) as reference`.execute(tx)
  return rows[0]?.reference ?? null
}

export interface SentRow {
  readonly publicationId: string
  readonly sentAt: Date
}

/** The newest first. */
export async function selectSent(tx: Tx, reference: string): Promise<readonly SentRow[]> {
  const { rows } = await sql<SentRow>`
    select publication_id as "publicationId", sent_at as "sentAt" from subscriptions.sent
    where reference = ${reference} order by sent_at desc, publication_id`.execute(tx)
  return rows
}
