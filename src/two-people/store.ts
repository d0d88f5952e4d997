/** All SQL of the schema `two_people`. */
import { sql, type Tx } from '#database'
import type { OpenRequest, RequestSubject } from './request.ts'

export interface KindRow {
  readonly kind: string
  readonly sentence: string
  readonly askedBy: readonly string[]
  readonly decidedBy: readonly string[]
}

export async function saveKinds(tx: Tx, kinds: readonly KindRow[]): Promise<void> {
  await sql`delete from two_people.kinds`.execute(tx)
  for (const { kind, sentence, askedBy, decidedBy } of kinds)
    await sql`insert into two_people.kinds (kind, sentence, asked_by, decided_by)
      values (${kind}, ${sentence}, ${[...askedBy]}, ${[...decidedBy]})
      on conflict (kind) do update set sentence = excluded.sentence, asked_by = excluded.asked_by,
        decided_by = excluded.decided_by`.execute(tx)
}

export interface AnsweredCounts {
  readonly answered: number
  readonly lapsed: number
  readonly open: number
}

/** How many were answered in their time, and how many were left until they lapsed. */
export async function countAnswered(tx: Tx): Promise<AnsweredCounts> {
  const { rows } = await sql<AnsweredCounts>`
    select count(*) filter (where state not in ('asked', 'expired'))::int as answered,
      count(*) filter (where state = 'expired')::int as lapsed, count(*) filter (where state = 'asked')::int as open
    from two_people.requests`.execute(tx)
  return rows[0] ?? { answered: 0, lapsed: 0, open: 0 }
}

/** False when such a request is open already. */
export async function insertRequest(
  tx: Tx,
  kind: string,
  request: OpenRequest,
  excluded: readonly string[],
): Promise<boolean> {
  const { id, subject, askedBy, askedAt, expiresAt } = request
  const { rows } = await sql<{ asked: boolean }>`
    select two_people.ask(${id}, ${kind}, ${subject.kind}, ${subject.id}, ${askedBy}, ${askedAt}, ${expiresAt},
      ${[...excluded]}) as asked`.execute(tx)
  return rows[0]?.asked === true
}

export type EndState = 'agreed' | 'declined' | 'withdrawn'
export type EndOutcome = EndState | 'not-open' | 'expired' | 'not-asker' | 'not-second'

interface RequestRow {
  readonly id: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly expiresAt: Date
}

const requestColumns = sql`subject_kind as "subjectKind", subject_id as "subjectId", asked_by as "askedBy",
  asked_at as "askedAt", expires_at as "expiresAt"`

function openRequest({ subjectKind, subjectId, ...row }: RequestRow): OpenRequest {
  return { ...row, subject: { kind: subjectKind, id: subjectId } }
}

export interface Ending {
  readonly id: string
  readonly kind: string
  readonly person: string
  readonly state: EndState
  readonly reason?: string
  readonly at: Date
}

export async function endRequest(
  tx: Tx,
  { id, kind, person, state, reason, at }: Ending,
): Promise<{ readonly outcome: EndOutcome; readonly request: OpenRequest }> {
  const { rows } = await sql<RequestRow & { readonly outcome: EndOutcome }>`
    select outcome, ${id}::uuid as id, ${requestColumns}
    from two_people.end_request(${id}, ${kind}, ${person}, ${state}, ${reason ?? null}, ${at})`.execute(tx)
  const [{ outcome, ...row }] = rows as [RequestRow & { readonly outcome: EndOutcome }]
  return { outcome, request: openRequest(row) }
}

export async function selectOpenRequests(tx: Tx, kind: string, at: Date): Promise<readonly OpenRequest[]> {
  const { rows } = await sql<RequestRow>`
    select id, ${requestColumns} from two_people.open_requests(${kind}, ${at})`.execute(tx)
  return rows.map(openRequest)
}

/** The identifiers of those that it ended. */
export async function expireAbout(
  tx: Tx,
  kind: string,
  subject: RequestSubject,
  at: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from two_people.expire_about(${kind}, ${subject.kind}, ${subject.id}, ${at}) as id`.execute(tx)
  return rows.map(({ id }) => id)
}

export interface ExpiredRow {
  readonly id: string
  readonly kind: string
}

/** All whose time is over, as the room itself. */
export async function expireAll(tx: Tx, at: Date): Promise<readonly ExpiredRow[]> {
  const { rows } = await sql<ExpiredRow>`
    update two_people.requests set state = 'expired', decided_at = ${at}
    where state = 'asked' and expires_at <= ${at} returning id, kind`.execute(tx)
  return rows
}
