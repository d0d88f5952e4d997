/** SQL of the agency that holds an enquiry, under row-level security. */
import type { SignedInPerson } from '#access'
import { sql, type Tx } from '#database'
import type { DeskAgency } from '#desk/directory'
import type { Residency } from '#files'
import type { CheckResult, SenderStanding } from '#mail'
import type { Channel } from './channels.ts'
import type { EnquiryState } from './states.ts'
import type { HappenedEvent, NewEvent, NewMessage, SaidMessage } from './store.ts'

export interface StaffAuthor {
  readonly id: string
  readonly name: string
  readonly agency: string
  readonly role: SignedInPerson['role']
}

export async function insertStaffMessage(
  tx: Tx,
  m: NewMessage & {
    readonly author: StaffAuthor
    readonly onceKey: string
    /** The mail that it leaves as. */
    readonly mailId?: string | undefined
    /** What goes with it. */
    readonly fileIds?: readonly string[]
    /** Of a reply: when it was written, and how the enquiry stood. */
    readonly before?: Pick<EnquiryRow, 'state' | 'answeredAt' | 'closedAt'> & { readonly writtenAt: Date }
  },
): Promise<boolean> {
  const { before } = m
  const { numAffectedRows } = await sql`
    insert into enquiries.messages (id, reference, said_at, kind, author_id, author_name, agency, words, mail_id, once_key,
      written_at, before_state, before_answered_at, before_closed_at, file_ids)
    values (${m.id}, ${m.reference}, ${m.at}, ${m.kind}, ${m.author.id}, ${m.author.name}, ${m.author.agency}, ${m.words},
      ${m.mailId ?? null}, ${m.onceKey}, ${before?.writtenAt ?? null}, ${before?.state ?? null},
      ${before?.answeredAt ?? null}, ${before?.closedAt ?? null}, ${[...(m.fileIds ?? [])]}::uuid[])
    on conflict (reference, once_key) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export interface TakenBack {
  readonly reference: string
  readonly words: string
  readonly mailId: string | null
  readonly fileIds: readonly string[]
}

export async function takeBackReply(
  tx: Tx,
  id: string,
  by: StaffAuthor,
  at: Date,
): Promise<TakenBack | undefined> {
  const { rows } = await sql<TakenBack>`
    select reference, words, mail_id as "mailId", file_ids as "fileIds" from enquiries.take_back(${id}, ${by.id}, ${at})`.execute(
    tx,
  )
  return rows[0]
}

export async function insertStaffEvent(
  tx: Tx,
  e: NewEvent & { readonly by: StaffAuthor; readonly toAgency?: string | undefined },
): Promise<void> {
  await sql`
    insert into enquiries.events (id, reference, happened_at, kind, agency, to_agency, by_id, by_name)
    values (${e.id}, ${e.reference}, ${e.at}, ${e.kind}, ${e.by.agency === '' ? null : e.by.agency}, ${e.toAgency ?? null}, ${e.by.id}, ${e.by.name})`.execute(
    tx,
  )
}

export interface EnquiryRow {
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
  readonly state: EnquiryState
  readonly heldBy: string
  readonly heldSince: Date
  readonly assignedTo: string | null
  readonly followUpOn: string | null
  readonly acknowledgedAt: Date | null
  readonly addressConfirmedAt: Date | null
  readonly firstReplyAt: Date | null
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly storedIn: Residency
  /** Worked on together with that enquiry. */
  readonly joinedTo: string | null
  /** Of the links that are mailed: how often the address was corrected. */
  readonly mailLinkNumber: number
}

export const enquiryColumns = sql`reference, received_at as "receivedAt", channel, language, name, email, company, topic, market,
  suggested_topic as "suggestedTopic", state, held_by as "heldBy", held_since as "heldSince", assigned_to as "assignedTo",
  follow_up_on::text as "followUpOn", acknowledged_at as "acknowledgedAt", address_confirmed_at as "addressConfirmedAt",
  first_reply_at as "firstReplyAt", answered_at as "answeredAt", closed_at as "closedAt",
  joined_to as "joinedTo", stored_in as "storedIn", mail_link_number as "mailLinkNumber"`

export async function selectEnquiry(tx: Tx, reference: string): Promise<EnquiryRow | undefined> {
  const { rows } = await sql<EnquiryRow>`
    select ${enquiryColumns} from enquiries.enquiries where reference = ${reference}`.execute(tx)
  return rows[0]
}

/** For an act: whoever else acts on it waits for the commit, and then sees it as it is. Undefined once it was handed on. */
export async function selectForAct(tx: Tx, reference: string): Promise<EnquiryRow | undefined> {
  const { rows } = await sql<EnquiryRow>`
    select ${enquiryColumns} from enquiries.enquiries where reference = ${reference} for update`.execute(tx)
  return rows[0]
}

/** As the desk's own work, for what the privacy office corrects: no more of it than that. */
export async function selectForCorrection(
  tx: Tx,
  reference: string,
): Promise<(HeldOfPerson & Pick<EnquiryRow, 'reference' | 'language' | 'mailLinkNumber'>) | undefined> {
  const { rows } = await sql<HeldOfPerson & Pick<EnquiryRow, 'reference' | 'language' | 'mailLinkNumber'>>`
    select reference, language, name, email, company, mail_link_number as "mailLinkNumber"
    from enquiries.enquiries where reference = ${reference} for update`.execute(tx)
  return rows[0]
}

/** When the replies that are held back have all gone out; undefined where none is. */
export async function selectHeldBackUntil(tx: Tx, reference: string, at: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ until: Date | null }>`
    select max(said_at) as until from enquiries.messages
    where reference = ${reference} and kind = 'reply' and said_at > ${at}`.execute(tx)
  return rows[0]?.until ?? undefined
}

/** What a form of this key said before. */
export async function selectSaidBy(
  tx: Tx,
  reference: string,
  onceKey: string,
): Promise<Pick<StaffMessageRow, 'words' | 'kind' | 'fileIds'> | undefined> {
  const { rows } = await sql<Pick<StaffMessageRow, 'words' | 'kind' | 'fileIds'>>`
    select words, kind, file_ids as "fileIds" from enquiries.messages where reference = ${reference} and once_key = ${onceKey}`.execute(
    tx,
  )
  return rows[0]
}

export async function selectOthersOf(
  tx: Tx,
  email: string,
  besides: string,
  most: number,
): Promise<readonly Pick<EnquiryRow, 'reference' | 'receivedAt' | 'state' | 'topic'>[]> {
  const { rows } = await sql<Pick<EnquiryRow, 'reference' | 'receivedAt' | 'state' | 'topic'>>`
    select reference, received_at as "receivedAt", state, topic
    from enquiries.from_address(${email}, ${most + 1}) where reference <> ${besides}
    order by received_at desc limit ${most}`.execute(tx)
  return rows
}

export async function findEnquiries(tx: Tx, words: string, most: number): Promise<readonly EnquiryRow[]> {
  const { rows } = await sql<EnquiryRow>`
    select ${enquiryColumns} from enquiries.enquiries
    where reference in (select f.reference from enquiries.found(${words}, ${most}) f)
    order by received_at desc, reference`.execute(tx)
  return rows
}

export interface StaffMessageRow extends SaidMessage {
  readonly reference: string
  readonly authorId: string | null
  readonly authorName: string | null
  readonly mailId: string | null
  readonly onceKey: string | null
  /** Of a mail that could be read: what was found out of its sender. */
  readonly standing: SenderStanding | null
  readonly spf: CheckResult | null
  readonly dkim: CheckResult | null
  readonly dmarc: CheckResult | null
  /** Of an office's answer to the mail of its share. */
  readonly officeName: string | null
}

const messageColumns = sql`id, reference, said_at as "saidAt", kind, agency, words, file_ids as "fileIds", author_id as "authorId",
  author_name as "authorName", mail_id as "mailId", once_key as "onceKey", standing, spf, dkim, dmarc,
  (select s.to_name from enquiries.shares s where s.id = messages.share_id) as "officeName"`

export async function selectConversation(tx: Tx, reference: string): Promise<readonly StaffMessageRow[]> {
  const { rows } = await sql<StaffMessageRow>`
    select ${messageColumns} from enquiries.messages where reference = ${reference} order by said_at, id`.execute(
    tx,
  )
  return rows
}

/** It came by a mail that the domain of its sender disowns: whose address it is, nobody knows. */
export async function isDisowned(tx: Tx, reference: string): Promise<boolean> {
  const { rows } = await sql`
    select from enquiries.messages
    where reference = ${reference} and kind = 'question' and standing = 'not-aligned'`.execute(tx)
  return rows.length > 0
}

/** What was said in the enquiries that were joined to this one. */
export async function selectJoinedConversation(
  tx: Tx,
  reference: string,
): Promise<readonly StaffMessageRow[]> {
  const { rows } = await sql<StaffMessageRow>`
    select ${messageColumns} from enquiries.messages
    where reference in (select e.reference from enquiries.enquiries e where e.joined_to = ${reference})
    order by said_at, id`.execute(tx)
  return rows
}

/** Sealed by the mail room; null for a mail of an enquiry that another agency holds, and for one that was disposed of. */
export async function heldMail(tx: Tx, reference: string, mailId: string): Promise<Buffer | null> {
  const { rows } = await sql<{ body: Buffer | null }>`
    select enquiries.held_mail(${reference}, ${mailId}) as body`.execute(tx)
  return rows[0]?.body ?? null
}

export interface StaffEventRow extends HappenedEvent {
  readonly byName: string | null
}

export async function selectTimeline(tx: Tx, reference: string): Promise<readonly StaffEventRow[]> {
  const { rows } = await sql<StaffEventRow>`
    select happened_at as "happenedAt", kind, agency, to_agency as "toAgency", by_name as "byName"
    from enquiries.events where reference = ${reference} order by happened_at, id`.execute(tx)
  return rows
}

export async function handOnTo(tx: Tx, reference: string, to: DeskAgency, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select enquiries.hand_on(${reference}, ${to}, ${at}) as done`.execute(tx)
  return rows[0]?.done ?? false
}

export async function assignTo(tx: Tx, reference: string, personId: string | null): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set assigned_to = ${personId},
      state = case when state = 'received' then 'with-agency' else state end
    where reference = ${reference} and assigned_to is distinct from ${personId}`.execute(tx)
  return numAffectedRows === 1n
}

export async function describe(
  tx: Tx,
  reference: string,
  options: { readonly topic: string | null; readonly market: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set topic = ${options.topic}, market = ${options.market}
    where reference = ${reference}`.execute(tx)
  return numAffectedRows === 1n
}

export interface HeldOfPerson {
  readonly name: string
  readonly email: string
  readonly company: string
}

export async function correct(tx: Tx, reference: string, to: HeldOfPerson): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set name = ${to.name}, company = ${to.company}, email = ${to.email}
    where reference = ${reference}`.execute(tx)
  return numAffectedRows === 1n
}

/** The address is another: what was mailed to the one before opens nothing more, and nobody has confirmed this one. */
export async function beginMailLink(
  tx: Tx,
  reference: string,
  link: { readonly number: number; readonly tokenHash: Uint8Array },
): Promise<void> {
  await sql`
    update enquiries.enquiries set mail_link_number = ${link.number}, mail_token_hash = ${link.tokenHash},
      address_confirmed_at = null
    where reference = ${reference}`.execute(tx)
}

export async function followUpOn(tx: Tx, reference: string, day: string | null): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set follow_up_on = ${day} where reference = ${reference}`.execute(tx)
  return numAffectedRows === 1n
}

/** Whoever answers has it, where nobody had taken it. */
export async function markReplied(
  tx: Tx,
  reference: string,
  at: Date,
  options: { readonly answers: boolean; readonly by: string },
): Promise<void> {
  await sql`
    update enquiries.enquiries set first_reply_at = coalesce(first_reply_at, ${at}),
      assigned_to = coalesce(assigned_to, ${options.by}),
      state = ${options.answers ? 'answered' : 'with-agency'},
      answered_at = case when ${options.answers} then ${at}::timestamptz end, closed_at = null
    where reference = ${reference}`.execute(tx)
}

export async function markClosed(tx: Tx, reference: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set state = 'closed', closed_at = ${at}, follow_up_on = null
    where reference = ${reference} and state <> 'closed'`.execute(tx)
  return numAffectedRows === 1n
}

export async function markReopened(tx: Tx, reference: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set state = 'with-agency', closed_at = null, answered_at = null
    where reference = ${reference} and state in ('closed', 'answered')`.execute(tx)
  return numAffectedRows === 1n
}

export interface QueueCount {
  readonly heldBy: string
  readonly openCount: number
  readonly unassigned: number
  readonly overdue: number
  readonly oldestReceived: Date | null
}

export async function selectQueues(tx: Tx, at: Date): Promise<readonly QueueCount[]> {
  const { rows } = await sql<QueueCount>`
    select held_by as "heldBy", open_count as "openCount", unassigned, overdue, oldest_received as "oldestReceived"
    from enquiries.queues(${at})`.execute(tx)
  return rows
}

export interface AgentRow {
  readonly personId: string
  readonly name: string
}

export async function noteAgent(tx: Tx, by: StaffAuthor, at: Date): Promise<void> {
  await sql`
    insert into enquiries.agents (person_id, name, agency, seen_at)
    values (${by.id}, ${by.name}, ${by.agency}, ${at})
    on conflict (person_id) do update set name = excluded.name, agency = excluded.agency, seen_at = excluded.seen_at`.execute(
    tx,
  )
}

export async function selectAgents(tx: Tx): Promise<readonly AgentRow[]> {
  const { rows } = await sql<AgentRow>`
    select person_id as "personId", name from enquiries.agents order by name, person_id`.execute(tx)
  return rows
}
