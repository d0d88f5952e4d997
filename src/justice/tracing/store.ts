/** All SQL of the schema `tracing`. */
import { announce, sql, type RoomSchema, type Tx } from '#database'
import { TRACES_WAITING } from './channels.ts'
import type { ContactDetails } from './contact-details.ts'
import type { DestructionReason, TraceClock, TraceState } from './trace-states.ts'

export const tracingSchema: RoomSchema = {
  room: 'justice/tracing',
  schema: 'tracing',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface Trace {
  readonly traceId: string
  readonly noticeId: string
  readonly state: TraceState
  readonly openedAt: Date
  readonly receivedAt: Date | null
  /** The last day of the clock that runs; null when none does. */
  readonly dueOn: string | null
  /** Until when action must begin; known once the answer is there. */
  readonly actBy: string | null
  readonly agreementVersion: string
  readonly usedFor: string | null
  readonly changedAt: Date
}

const columns = sql`
  trace_id as "traceId", notice_id as "noticeId", state, opened_at as "openedAt", received_at as "receivedAt",
  due_on as "dueOn", act_by as "actBy", agreement_version as "agreementVersion", used_for as "usedFor",
  changed_at as "changedAt"`

export interface NewTrace {
  readonly traceId: string
  readonly noticeId: string
}

export async function insertTraces(
  tx: Tx,
  traces: readonly NewTrace[],
  opened: {
    readonly at: Date
    readonly dueOn: string
    readonly agreementVersion: string
    readonly by: string
  },
): Promise<void> {
  await sql`
    insert into tracing.traces (trace_id, notice_id, state, opened_at, due_on, agreement_version, changed_at, changed_by)
    select trace_id, notice_id, 'waiting', ${opened.at}, ${opened.dueOn}, ${opened.agreementVersion}, ${opened.at},
      ${opened.by}
    from unnest(${traces.map(({ traceId }) => traceId)}::uuid[],
                ${traces.map(({ noticeId }) => noticeId)}::uuid[]) as opened(trace_id, notice_id)`.execute(tx)
  await announce(tx, TRACES_WAITING)
}

/** Those that nobody else is at work on, the oldest first, so that requests leave in the order of their notices. */
export async function takeWaiting(tx: Tx, most: number): Promise<readonly Trace[]> {
  const { rows } = await sql<Trace>`
    select ${columns} from tracing.traces where state = 'waiting' order by opened_at, trace_id limit ${most}
    for update skip locked`.execute(tx)
  return rows
}

export async function takeOverdue(tx: Tx, today: string, most: number): Promise<readonly Trace[]> {
  const { rows } = await sql<Trace>`
    select ${columns} from tracing.traces where due_on < ${today}::date order by due_on, trace_id limit ${most}
    for update skip locked`.execute(tx)
  return rows
}

/** Held until the transaction ends, so that of two people who act at once one sees what the other did. */
export async function lockTrace(tx: Tx, traceId: string): Promise<Trace | undefined> {
  const { rows } = await sql<Trace>`
    select ${columns} from tracing.traces where trace_id::text = ${traceId} for update`.execute(tx)
  return rows[0]
}

export async function markAsked(tx: Tx, traceIds: readonly string[], at: Date): Promise<void> {
  await sql`update tracing.traces set state = 'asked', asked_at = ${at}, changed_at = ${at}
    where trace_id = any (${[...traceIds]}::uuid[])`.execute(tx)
}

export interface Clocks {
  readonly decideBy: string
  readonly actBy: string
}

export async function keepAnswer(
  tx: Tx,
  traceId: string,
  options: ContactDetails,
  { decideBy, actBy }: Clocks,
  at: Date,
): Promise<void> {
  await sql`update tracing.traces
    set state = 'to-decide', received_at = ${at}, due_on = ${decideBy}, act_by = ${actBy}, changed_at = ${at}
    where trace_id = ${traceId}`.execute(tx)
  await sql`
    insert into tracing.contact_details (trace_id, full_name, date_of_birth, gender, passport_number, nationality,
      occupation, new_zealand_address, expected_return_date)
    values (${traceId}, ${options.full_name}, ${options.date_of_birth}, ${options.gender}, ${options.passport_number}, ${options.nationality},
      ${options.occupation}, ${options.new_zealand_address}, ${options.expected_return_date})`.execute(tx)
}

export interface Moved {
  readonly traceId: string
  readonly state: TraceState
  readonly dueOn: string | null
  readonly usedFor: string | null
  readonly at: Date
  readonly by: string
}

export async function moveTrace(tx: Tx, { traceId, state, dueOn, usedFor, at, by }: Moved): Promise<void> {
  await sql`update tracing.traces
    set state = ${state}, due_on = ${dueOn}, used_for = ${usedFor}, changed_at = ${at}, changed_by = ${by}
    where trace_id = ${traceId}`.execute(tx)
}

/** The contact details go with it. */
export async function deleteTrace(tx: Tx, traceId: string): Promise<void> {
  await sql`delete from tracing.traces where trace_id = ${traceId}`.execute(tx)
}

export interface Certificate {
  readonly certificateId: string
  readonly destroyedAt: Date
  readonly reason: DestructionReason
  readonly clock: TraceClock
  readonly law: string
  /** The last day of the clock that ran; null when none did. */
  readonly dueOn: string | null
  readonly heldContactDetails: boolean
  readonly destroyedBy: string
}

export async function insertCertificate(tx: Tx, c: Certificate): Promise<void> {
  await sql`
    insert into tracing.certificates
      (certificate_id, destroyed_at, reason, clock, law, due_on, held_contact_details, destroyed_by)
    values (${c.certificateId}, ${c.destroyedAt}, ${c.reason}, ${c.clock}, ${c.law}, ${c.dueOn}, ${c.heldContactDetails},
      ${c.destroyedBy})`.execute(tx)
}

export async function selectCertificates(tx: Tx, most: number): Promise<readonly Certificate[]> {
  const { rows } = await sql<Certificate>`
    select certificate_id as "certificateId", destroyed_at as "destroyedAt", reason, clock, law, due_on as "dueOn",
      held_contact_details as "heldContactDetails", destroyed_by as "destroyedBy"
    from tracing.certificates order by destroyed_at desc, certificate_id limit ${most}`.execute(tx)
  return rows
}

export interface TraceWithDetails extends Trace {
  readonly details: ContactDetails
}

const withDetails = sql`
  ${columns}, json_build_object('full_name', full_name, 'date_of_birth', date_of_birth, 'gender', gender,
    'passport_number', passport_number, 'nationality', nationality, 'occupation', occupation,
    'new_zealand_address', new_zealand_address, 'expected_return_date', expected_return_date) as details
  from tracing.traces join tracing.contact_details using (trace_id)`

/** What an officer works on: those whose clock runs out first, first. */
export async function selectTraces(tx: Tx, most: number): Promise<readonly TraceWithDetails[]> {
  const { rows } = await sql<TraceWithDetails>`
    select ${withDetails} order by due_on nulls last, received_at, trace_id limit ${most}`.execute(tx)
  return rows
}

export async function selectTrace(tx: Tx, traceId: string): Promise<TraceWithDetails | undefined> {
  const { rows } = await sql<TraceWithDetails>`
    select ${withDetails} where trace_id::text = ${traceId}`.execute(tx)
  return rows[0]
}
