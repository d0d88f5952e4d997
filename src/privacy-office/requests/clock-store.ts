/** SQL of the office's own process: acknowledging, searching, and moving clocks when the calendar moves. */
import { sql, type Tx } from '#database'
import type { RequestRow } from './request.ts'

export interface WaitingRequest {
  readonly reference: string
  readonly receivedAt: Date
}

/** The longest waiting first, from the one after `after` on. */
export async function selectUnacknowledged(
  tx: Tx,
  most: number,
  after: WaitingRequest | undefined,
): Promise<readonly WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select reference, received_at as "receivedAt" from requests.requests
    where acknowledged_at is null and (received_at, reference) >
      (coalesce(${after?.receivedAt ?? null}, '-infinity'::timestamptz), ${after?.reference ?? ''})
    order by received_at, reference limit ${most}`.execute(tx)
  return rows
}

export type UnacknowledgedRequest = Pick<
  RequestRow,
  'reference' | 'kind' | 'channel' | 'email' | 'language' | 'dueOn'
>

/** Undefined when somebody has it in hand or has done it. */
export async function takeUnacknowledged(
  tx: Tx,
  reference: string,
): Promise<UnacknowledgedRequest | undefined> {
  const { rows } = await sql<UnacknowledgedRequest>`
    select reference, kind, channel, email, language, due_on::text as "dueOn" from requests.requests
    where reference = ${reference} and acknowledged_at is null for update skip locked`.execute(tx)
  return rows[0]
}

export async function markAcknowledged(tx: Tx, reference: string, at: Date): Promise<void> {
  await sql`
    update requests.requests set acknowledged_at = ${at} where reference = ${reference}`.execute(tx)
}

export type OpenClock = Pick<RequestRow, 'reference' | 'kind' | 'receivedAt' | 'dueOn' | 'transferBy'>

/** Open requests by key, from the one after `after` on. */
export async function selectOpenClocks(tx: Tx, most: number, after: string): Promise<readonly OpenClock[]> {
  const { rows } = await sql<OpenClock>`
    select reference, kind, received_at as "receivedAt", due_on::text as "dueOn", transfer_by::text as "transferBy"
    from requests.requests where state = 'open' and reference > ${after}
    order by reference limit ${most} for update`.execute(tx)
  return rows
}

export async function moveClock(
  tx: Tx,
  reference: string,
  { dueOn, transferBy }: { readonly dueOn: string; readonly transferBy: string | null },
): Promise<void> {
  await sql`
    update requests.requests set due_on = ${dueOn}, transfer_by = ${transferBy}
    where reference = ${reference}`.execute(tx)
}

export type SearchedRequest = Pick<
  RequestRow,
  | 'addressConfirmedAt'
  | 'reference'
  | 'familyName'
  | 'givenNames'
  | 'dateOfBirth'
  | 'email'
  | 'documentNumber'
  | 'otherReference'
>

/** The next that waits to be searched; undefined where none does, or another has it in hand. */
export async function takeSearch(tx: Tx): Promise<SearchedRequest | undefined> {
  const { rows } = await sql<SearchedRequest>`
    select reference, family_name as "familyName", given_names as "givenNames", date_of_birth as "dateOfBirth", email,
      document_number as "documentNumber", other_reference as "otherReference",
      address_confirmed_at as "addressConfirmedAt"
    from requests.requests where search_asked_at is not null and searched_at is null
    order by search_asked_at, reference limit 1 for update skip locked`.execute(tx)
  return rows[0]
}

export async function markSearched(tx: Tx, reference: string, at: Date): Promise<void> {
  await sql`update requests.requests set searched_at = ${at} where reference = ${reference}`.execute(tx)
}

export interface CountedClocks {
  readonly kind: RequestRow['kind']
  readonly kept: number
  readonly missed: number
  readonly running: number
}

/** By the days that count, in New Zealand; what was withdrawn was neither kept nor missed. */
export async function countClocks(tx: Tx, today: string): Promise<readonly CountedClocks[]> {
  const { rows } = await sql<CountedClocks>`
    select kind,
      count(*) filter (where ended <= due)::integer as kept,
      count(*) filter (where ended > due or (ended is null and due < ${today}::date))::integer as missed,
      count(*) filter (where ended is null and due >= ${today}::date)::integer as running
    from (
      select kind, coalesce(extended_to, due_on) as due,
        (coalesce(decided_at, ended_at) at time zone 'Pacific/Auckland')::date as ended
      from requests.requests where state <> 'withdrawn') counted
    group by kind order by kind`.execute(tx)
  return rows
}
