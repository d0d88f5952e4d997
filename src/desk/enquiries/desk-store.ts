/** SQL of the desk's own work, as `desk_enquiries`: acknowledging, and taking mail. */
import { sql, type Tx } from '#database'
import type { Residency } from '#files'
import type { NewMessage } from './store.ts'

export async function insertMailedMessage(
  tx: Tx,
  m: NewMessage & { readonly mailId: string },
): Promise<void> {
  await sql`
    insert into enquiries.messages (id, reference, said_at, kind, words, mail_id)
    values (${m.id}, ${m.reference}, ${m.at}, ${m.kind}, ${m.words}, ${m.mailId})`.execute(tx)
}

export interface Unacknowledged {
  readonly reference: string
  readonly receivedAt: Date
  readonly language: 'en' | 'mi'
  readonly email: string
}

export async function selectUnacknowledged(tx: Tx, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ reference: string }>`
    select reference from enquiries.enquiries where acknowledged_at is null
    order by received_at, reference limit ${most}`.execute(tx)
  return rows.map(({ reference }) => reference)
}

export async function takeUnacknowledged(tx: Tx, reference: string): Promise<Unacknowledged | undefined> {
  const { rows } = await sql<Unacknowledged>`
    select reference, received_at as "receivedAt", language, email from enquiries.enquiries
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

export async function reopenByMail(tx: Tx, reference: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set state = 'with-agency', answered_at = null, closed_at = null
    where reference = ${reference} and state in ('answered', 'closed')`.execute(tx)
  return numAffectedRows === 1n
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
