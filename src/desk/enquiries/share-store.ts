/** SQL of shares: written by the agency that holds an enquiry, read by the person and by whom it was shared with. */
import { sql, textArray, type Tx } from '#database'
import type { StaffAuthor } from './agency-store.ts'
import type { EnquiryState } from './states.ts'
import type { SaidMessage } from './store.ts'

export type ShareKind = 'agency' | 'minister' | 'partner'

export interface ShareRow {
  readonly id: string
  readonly sharedAt: Date
  readonly fromAgency: string
  readonly toKind: ShareKind
  readonly toAgency: string | null
  readonly toName: string
  /** The office's own mailbox. */
  readonly toEmail: string | null
  readonly toCountry: string | null
  readonly fields: readonly string[]
  readonly purpose: string
  readonly ground: string
  readonly notice: string
  readonly overseasBasis: string | null
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/** To whom a link went is the desk's and the office's: the person sees the office. */
export type SharedByPerson = Omit<ShareRow, 'toEmail'>

const shareColumns = sql`id, shared_at as "sharedAt", from_agency as "fromAgency", to_kind as "toKind",
  to_agency as "toAgency", to_name as "toName", to_country as "toCountry", fields, purpose, ground, notice,
  overseas_basis as "overseasBasis", expires_at as "expiresAt", ended_at as "endedAt"`

/** For whoever holds the private link of the enquiry. */
export async function selectOwnShares(tx: Tx, reference: string): Promise<readonly SharedByPerson[]> {
  const { rows } = await sql<SharedByPerson>`
    select ${shareColumns} from enquiries.shares where reference = ${reference} order by shared_at, id`.execute(
    tx,
  )
  return rows
}

export async function selectShares(tx: Tx, reference: string): Promise<readonly ShareRow[]> {
  const { rows } = await sql<ShareRow>`
    select ${shareColumns}, to_email as "toEmail"
    from enquiries.shares where reference = ${reference} order by shared_at, id`.execute(tx)
  return rows
}

/** For a person's copy, as the role `desk_holdings`. */
export async function selectSharesOf(
  tx: Tx,
  { ids, enquiries }: { readonly ids: readonly string[]; readonly enquiries: readonly string[] },
): Promise<readonly (ShareRow & { readonly reference: string })[]> {
  const { rows } = await sql<ShareRow & { readonly reference: string }>`
    select reference, ${shareColumns}, to_email as "toEmail"
    from enquiries.shares where id = any (${[...ids]}::uuid[]) or reference = any (${textArray(enquiries)}::text[])
    order by shared_at, id`.execute(tx)
  return rows
}

export async function insertShare(
  tx: Tx,
  s: Omit<ShareRow, 'endedAt'> & {
    readonly reference: string
    readonly by: StaffAuthor
    readonly linkHash: Buffer | null
    readonly onceKey: string
  },
): Promise<void> {
  await sql`
    insert into enquiries.shares (id, reference, shared_at, from_agency, to_kind, to_agency, to_name, to_email, link_hash,
      to_country, fields, purpose, ground, notice, overseas_basis, expires_at, by_id, by_name, once_key)
    values (${s.id}, ${s.reference}, ${s.sharedAt}, ${s.fromAgency}, ${s.toKind}, ${s.toAgency}, ${s.toName},
      ${s.toEmail}, ${s.linkHash}, ${s.toCountry}, ${textArray(s.fields)}, ${s.purpose}, ${s.ground}, ${s.notice}, ${s.overseasBasis}, ${s.expiresAt}, ${s.by.id},
      ${s.by.name}, ${s.onceKey})`.execute(tx)
}

export async function isSharedByForm(tx: Tx, reference: string, onceKey: string): Promise<boolean> {
  const { rows } = await sql`
    select from enquiries.shares where reference = ${reference} and once_key = ${onceKey}`.execute(tx)
  return rows.length > 0
}

/** The agency sees all of these already. */
export async function isSharedAlready(
  tx: Tx,
  s: {
    readonly reference: string
    readonly agency: string
    readonly fields: readonly string[]
    readonly at: Date
  },
): Promise<boolean> {
  const { rows } = await sql`
    select from enquiries.shares where reference = ${s.reference} and to_agency = ${s.agency} and ended_at is null
      and expires_at > ${s.at} and fields @> ${textArray(s.fields)}::text[]`.execute(tx)
  return rows.length > 0
}

export async function endShare(
  tx: Tx,
  share: { readonly id: string; readonly reference: string },
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.shares set ended_at = ${at}
    where id = ${share.id} and reference = ${share.reference} and ended_at is null`.execute(tx)
  return numAffectedRows === 1n
}

export interface SharedEnquiry {
  readonly reference: string
  /** Now, whoever shared it. */
  readonly heldBy: string
  readonly sharedAt: Date
  readonly expiresAt: Date
  readonly purpose: string
  /** With the conversation. */
  readonly state: EnquiryState | null
  /** With the question, as what it is about. */
  readonly receivedAt: Date | null
  readonly topic: string | null
  readonly market: string | null
  /** Null where the share does not name it. */
  readonly name: string | null
  readonly email: string | null
  readonly company: string | null
  readonly fields: readonly string[]
}

export async function selectSharedWithUs(
  tx: Tx,
  at: Date,
  reference?: string,
): Promise<readonly SharedEnquiry[]> {
  const { rows } = await sql<SharedEnquiry>`
    select reference, held_by as "heldBy", shared_at as "sharedAt", expires_at as "expiresAt", purpose, state,
      received_at as "receivedAt", topic, market, name, email, company, fields
    from enquiries.shared_with_us(${at}) where ${reference ?? null}::text is null or reference = ${reference ?? null}
    order by shared_at desc, reference`.execute(tx)
  return rows
}

/** What went with a reply is shared as the files are. */
export type SharedMessage = Omit<SaidMessage, 'fileIds'>

export async function selectSharedMessages(
  tx: Tx,
  reference: string,
  at: Date,
): Promise<readonly SharedMessage[]> {
  const { rows } = await sql<SharedMessage>`
    select id, said_at as "saidAt", kind, agency, words from enquiries.shared_messages(${reference}, ${at})
    order by said_at, id`.execute(tx)
  return rows
}

export interface SharedByLink extends Omit<SharedEnquiry, 'state' | 'heldBy'> {
  readonly fromAgency: string
  readonly toName: string
}

/** Of a link whose share has ended: who shared, and until when. */
export async function selectEndedShare(
  tx: Tx,
  linkHash: Buffer,
  at: Date,
): Promise<{ readonly fromAgency: string; readonly endedAt: Date } | undefined> {
  const { rows } = await sql<{ fromAgency: string; endedAt: Date }>`
    select from_agency as "fromAgency", ended_at as "endedAt" from enquiries.ended_share_of(${linkHash}, ${at})`.execute(
    tx,
  )
  return rows[0]
}

/** What the holder of an office's link sees; undefined once the share has ended. */
export async function selectSharedByLink(
  tx: Tx,
  linkHash: Buffer,
  at: Date,
): Promise<SharedByLink | undefined> {
  const { rows } = await sql<SharedByLink>`
    select reference, from_agency as "fromAgency", shared_at as "sharedAt", expires_at as "expiresAt", purpose,
      to_name as "toName", received_at as "receivedAt", topic, market, name, email, company, fields
    from enquiries.shared_by_link(${linkHash}, ${at})`.execute(tx)
  return rows[0]
}

export async function selectMessagesByLink(
  tx: Tx,
  linkHash: Buffer,
  at: Date,
): Promise<readonly SharedMessage[]> {
  const { rows } = await sql<SharedMessage>`
    select id, said_at as "saidAt", kind, agency, words from enquiries.messages_by_link(${linkHash}, ${at})
    order by said_at, id`.execute(tx)
  return rows
}

export async function noteOpenedByLink(tx: Tx, linkHash: Buffer, eventId: string, at: Date): Promise<void> {
  await sql`select enquiries.note_opened_by_link(${linkHash}, ${eventId}, ${at})`.execute(tx)
}

/** With the session's agency, now. */
export async function areFilesShared(tx: Tx, reference: string, at: Date): Promise<boolean> {
  const [shared] = await selectSharedWithUs(tx, at, reference)
  return shared?.fields.includes('files') === true
}
