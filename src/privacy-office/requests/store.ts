/** The SQL of requests and of what happened to them. */
import { sql, textArray, type RoomSchema, type Tx } from '#database'
import type { StandingRequest } from '#rooms'
import type { RightKind } from '#statute'
import type { Channel } from './channels.ts'
import type { AskedAbout, RequestRow } from './request.ts'

export const requestsSchema: RoomSchema = {
  room: 'requests',
  schema: 'requests',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface NewRequest extends AskedAbout {
  readonly reference: string
  readonly kind: RightKind
  readonly channel: Channel
  readonly language: 'en' | 'mi'
  readonly receivedAt: Date
  readonly recordedAt: Date
  readonly words: string
  readonly representative: string
  readonly urgentBecause: string
  readonly tokenHash: Buffer
  readonly mailTokenHash: Buffer
  readonly dueOn: string
  readonly transferBy: string | null
}

export async function insertRequest(tx: Tx, r: NewRequest): Promise<void> {
  await sql`
    insert into requests.requests (reference, kind, channel, language, received_at, recorded_at, words, family_name,
      given_names, date_of_birth, email, postal_address, document_number, other_reference, representative, urgent_because,
      token_hash, mail_token_hash, due_on, transfer_by)
    values (${r.reference}, ${r.kind}, ${r.channel}, ${r.language}, ${r.receivedAt}, ${r.recordedAt}, ${r.words},
      ${r.familyName}, ${r.givenNames}, ${r.dateOfBirth}, ${r.email}, ${r.postalAddress}, ${r.documentNumber},
      ${r.otherReference}, ${r.representative}, ${r.urgentBecause}, ${r.tokenHash}, ${r.mailTokenHash}, ${r.dueOn},
      ${r.transferBy})`.execute(tx)
}

/** By an officer: who wrote it down, by which form, and in which matter it was asked. False where the form was sent before. */
export async function insertRecorded(
  tx: Tx,
  r: NewRequest & { readonly by: string; readonly onceKey: string; readonly askedIn: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into requests.requests (reference, kind, channel, language, received_at, recorded_at, words, family_name,
      given_names, date_of_birth, email, postal_address, document_number, other_reference, representative, urgent_because,
      token_hash, mail_token_hash, due_on, transfer_by, recorded_by, once_key, asked_in)
    values (${r.reference}, ${r.kind}, ${r.channel}, ${r.language}, ${r.receivedAt}, ${r.recordedAt}, ${r.words},
      ${r.familyName}, ${r.givenNames}, ${r.dateOfBirth}, ${r.email}, ${r.postalAddress}, ${r.documentNumber},
      ${r.otherReference}, ${r.representative}, ${r.urgentBecause}, ${r.tokenHash}, ${r.mailTokenHash}, ${r.dueOn},
      ${r.transferBy}, ${r.by}, ${r.onceKey}, ${r.askedIn})
    on conflict (once_key) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function selectRecordedBy(tx: Tx, onceKey: string): Promise<string | undefined> {
  const { rows } = await sql<{ reference: string }>`
    select reference from requests.requests where once_key = ${onceKey}`.execute(tx)
  return rows[0]?.reference
}

const columns = sql`reference, kind, channel, language, received_at as "receivedAt", recorded_at as "recordedAt",
  recorded_by as "recordedBy", asked_in as "askedIn", words, family_name as "familyName", given_names as "givenNames",
  date_of_birth as "dateOfBirth", email, postal_address as "postalAddress", document_number as "documentNumber",
  other_reference as "otherReference", representative, urgent_because as "urgentBecause",
  address_confirmed_at as "addressConfirmedAt", acknowledged_at as "acknowledgedAt", due_on::text as "dueOn",
  transfer_by::text as "transferBy", extended_to::text as "extendedTo", extension_ground as "extensionGround",
  search_asked_at as "searchAskedAt", searched_at as "searchedAt", state, decision, decided_at as "decidedAt",
  decided_by as "decidedBy", decision_words as "decisionWords", provided_at as "providedAt", ended_at as "endedAt"`

export async function selectRequest(tx: Tx, reference: string): Promise<RequestRow | undefined> {
  const { rows } = await sql<RequestRow>`
    select ${columns} from requests.requests where reference = ${reference}`.execute(tx)
  return rows[0]
}

/** The same for an act: of two who act on one request the second waits, and sees what the first made of it. */
export async function selectForAct(tx: Tx, reference: string): Promise<RequestRow | undefined> {
  const { rows } = await sql<RequestRow>`
    select ${columns} from requests.requests where reference = ${reference} for update`.execute(tx)
  return rows[0]
}

export type ListedRequest = Pick<
  RequestRow,
  | 'reference'
  | 'kind'
  | 'channel'
  | 'receivedAt'
  | 'dueOn'
  | 'transferBy'
  | 'extendedTo'
  | 'state'
  | 'decision'
  | 'decidedAt'
  | 'providedAt'
  | 'endedAt'
>

const listed = sql`reference, kind, channel, received_at as "receivedAt", due_on::text as "dueOn",
  transfer_by::text as "transferBy", extended_to::text as "extendedTo", state, decision, decided_at as "decidedAt",
  provided_at as "providedAt", ended_at as "endedAt"`

/** What waits for the office: open, or decided and not yet given; what is due first, first. */
export async function selectWaiting(tx: Tx, most: number): Promise<readonly ListedRequest[]> {
  const { rows } = await sql<ListedRequest>`
    select ${listed} from requests.requests where ended_at is null
    order by state = 'open' desc, coalesce(extended_to, due_on), received_at, reference limit ${most}`.execute(
    tx,
  )
  return rows
}

/** The newest first. */
export async function selectEnded(tx: Tx, most: number): Promise<readonly ListedRequest[]> {
  const { rows } = await sql<ListedRequest>`
    select ${listed} from requests.requests where ended_at is not null
    order by ended_at desc, reference limit ${most}`.execute(tx)
  return rows
}

export interface RequestEvent {
  readonly id: string
  readonly reference: string
  readonly at: Date
  readonly kind: string
  readonly byId: string | null
  readonly byName: string | null
  readonly words: string
}

/** False where it was written before: a form that is sent twice gives its key, and writes one line. */
export async function insertEvent(tx: Tx, e: RequestEvent): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into requests.events (id, reference, happened_at, kind, by_id, by_name, words)
    values (${e.id}, ${e.reference}, ${e.at}, ${e.kind}, ${e.byId}, ${e.byName}, ${e.words})
    on conflict (id) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** In the order in which they happened. */
export async function selectEvents(tx: Tx, reference: string): Promise<readonly RequestEvent[]> {
  const { rows } = await sql<RequestEvent>`
    select id, reference, happened_at as at, kind, by_id as "byId", by_name as "byName", words
    from requests.events where reference = ${reference} order by happened_at, id`.execute(tx)
  return rows
}

export async function setExtension(
  tx: Tx,
  reference: string,
  { to, ground }: { readonly to: string; readonly ground: string },
): Promise<void> {
  await sql`
    update requests.requests set extended_to = ${to}, extension_ground = ${ground}
    where reference = ${reference}`.execute(tx)
}

export async function setDecision(
  tx: Tx,
  reference: string,
  d: {
    readonly decision: string
    readonly at: Date
    readonly by: string
    readonly words: string
    /** Nothing follows: it has ended with it. */
    readonly isEnd: boolean
  },
): Promise<void> {
  await sql`
    update requests.requests set state = 'decided', decision = ${d.decision}, decided_at = ${d.at}, decided_by = ${d.by},
      decision_words = ${d.words}, ended_at = ${d.isEnd ? d.at : null}
    where reference = ${reference}`.execute(tx)
}

/** Without a decision: handed on, or withdrawn by the person. */
export async function setEnded(
  tx: Tx,
  reference: string,
  { as, at }: { readonly as: 'transferred' | 'withdrawn'; readonly at: Date },
): Promise<void> {
  await sql`
    update requests.requests set state = ${as}, ended_at = ${at} where reference = ${reference}`.execute(tx)
}

export async function setProvided(tx: Tx, reference: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update requests.requests set state = 'provided', provided_at = ${at}, ended_at = ${at}
    where reference = ${reference} and state = 'decided'`.execute(tx)
  return numAffectedRows === 1n
}

/** What is known of the person, as it was corrected; another address has to be shown anew. */
export async function setAbout(
  tx: Tx,
  reference: string,
  about: AskedAbout,
  mailTokenHash: Buffer,
): Promise<void> {
  await sql`
    update requests.requests set family_name = ${about.familyName}, given_names = ${about.givenNames},
      date_of_birth = ${about.dateOfBirth}, postal_address = ${about.postalAddress},
      document_number = ${about.documentNumber}, other_reference = ${about.otherReference},
      address_confirmed_at = case when lower(email) = lower(${about.email}) then address_confirmed_at end,
      email = ${about.email}, mail_token_hash = ${mailTokenHash}
    where reference = ${reference}`.execute(tx)
}

export async function setSearchAsked(tx: Tx, reference: string, at: Date): Promise<void> {
  await sql`
    update requests.requests set search_asked_at = ${at}, searched_at = null
    where reference = ${reference}`.execute(tx)
}

/** With all that goes along; false where there is none, or it has not ended. */
export async function deleteRequest(tx: Tx, reference: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from requests.requests where reference = ${reference} and ended_at is not null`.execute(tx)
  return numAffectedRows === 1n
}

/** Of some requests, those that another agency handed on. */
export async function selectHandedOn(tx: Tx, references: readonly string[]): Promise<readonly string[]> {
  if (references.length === 0) return []
  const { rows } = await sql<{ reference: string }>`
    select reference from requests.requests
    where channel = 'agency' and reference = any (${textArray(references)})`.execute(tx)
  return rows.map(({ reference }) => reference)
}

/** What was asked by right in one matter. */
export async function selectAskedIn(tx: Tx, askedIn: string): Promise<readonly StandingRequest[]> {
  const { rows } = await sql<StandingRequest>`
    select reference, kind, received_at as "receivedAt", state, decided_at as "decidedAt"
    from requests.requests where asked_in = ${askedIn} order by received_at, reference`.execute(tx)
  return rows
}
