/** SQL of the person's side: what the holder of a private link sees of one request, and does. */
import { sql, type Tx } from '#database'
import type { ToldGround } from './grounds-in-words.ts'
import type { RequestRow } from './request.ts'

export async function holdLink(tx: Tx, tokenHash: Buffer): Promise<void> {
  await sql`select set_config('landfall.request', ${tokenHash.toString('hex')}, true)`.execute(tx)
}

export interface LinkedRequest extends Pick<
  RequestRow,
  | 'reference'
  | 'kind'
  | 'language'
  | 'receivedAt'
  | 'dueOn'
  | 'extendedTo'
  | 'extensionGround'
  | 'state'
  | 'decision'
  | 'decidedAt'
  | 'decisionWords'
  | 'providedAt'
  | 'addressConfirmedAt'
> {
  readonly hasEmail: boolean
  /** The link is the one that was mailed. */
  readonly byMail: boolean
}

export async function selectLinked(tx: Tx, tokenHash: Buffer): Promise<LinkedRequest | undefined> {
  const { rows } = await sql<LinkedRequest>`
    select reference, kind, language, received_at as "receivedAt", due_on::text as "dueOn",
      extended_to::text as "extendedTo", extension_ground as "extensionGround", state, decision,
      decided_at as "decidedAt", decision_words as "decisionWords", provided_at as "providedAt",
      address_confirmed_at as "addressConfirmedAt", email <> '' as "hasEmail",
      mail_token_hash is not distinct from ${tokenHash} as "byMail"
    from requests.requests where token_hash = ${tokenHash} or mail_token_hash = ${tokenHash}`.execute(tx)
  return rows[0]
}

/** On which grounds something is kept from whoever holds the link; the database says it of no other request. */
export async function selectGroundsTold(tx: Tx): Promise<readonly ToldGround[]> {
  const { rows } = await sql<ToldGround>`
    select ground, asked_part as "askedPart", public_interest as "publicInterest", parts
    from requests.grounds_told()`.execute(tx)
  return rows
}

/** What happened, without who did it and without the office's own words. */
export async function selectHappened(
  tx: Tx,
  reference: string,
): Promise<readonly { readonly at: Date; readonly kind: string }[]> {
  const { rows } = await sql<{ at: Date; kind: string }>`
    select happened_at as at, kind from requests.events where reference = ${reference}
    order by happened_at, id`.execute(tx)
  return rows
}

export async function insertPersonsEvent(
  tx: Tx,
  e: { readonly id: string; readonly reference: string; readonly at: Date; readonly kind: string },
): Promise<void> {
  await sql`
    insert into requests.events (id, reference, happened_at, kind, words)
    values (${e.id}, ${e.reference}, ${e.at}, ${e.kind}, '')`.execute(tx)
}

export async function confirmAddress(tx: Tx, tokenHash: Buffer, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update requests.requests set address_confirmed_at = ${at}
    where mail_token_hash = ${tokenHash} and address_confirmed_at is null`.execute(tx)
  return numAffectedRows === 1n
}

export async function withdrawLinked(tx: Tx, reference: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update requests.requests set state = 'withdrawn', ended_at = ${at}
    where reference = ${reference} and state = 'open'`.execute(tx)
  return numAffectedRows === 1n
}
