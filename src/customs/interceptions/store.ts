/** All SQL of the schema `interceptions`. */
import { sql, type DatabaseRole, type RoomSchema, type Tx } from '#database'
import type { Direction } from '#kernel'
import type { CaseFact, CaseOutcome, CaseState } from './case-table.ts'

export const interceptionsSchema: RoomSchema = {
  room: 'customs/interceptions',
  schema: 'interceptions',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface StoredRule {
  readonly step: string
  readonly from_state: string
  readonly to_state: string
  readonly database_role: DatabaseRole
  readonly requires: readonly string[]
  readonly establishes: readonly string[]
  readonly outcome: string | null
  readonly holds: boolean
  readonly undo_seconds: number
}

/** The agreement's limit under one of its versions. */
export interface StoredLimit {
  readonly from_day: string
  readonly until_day: string | null
  readonly holds_for_seconds: number
}

/** A case with what Justice answered. */
export interface InterceptionCase {
  readonly id: string
  readonly reference: string
  readonly personProfileNumber: string
  readonly port: string
  readonly direction: Direction
  readonly state: CaseState
  readonly version: number
  readonly facts: readonly CaseFact[]
  readonly outcome: CaseOutcome | null
  readonly notCompletedReason: string | null
  readonly wrongPersonReason: string | null
  readonly holderId: string | null
  readonly holderName: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly askedAt: Date | null
  readonly answeredAt: Date | null
  readonly stillEnforceable: boolean | null
  readonly classOfReason: string | null
  /** When Justice looked, by its own clock: the spoken code follows from it. */
  readonly asOf: Date | null
  /** From when the age of Justice's word counts, by our clock. */
  readonly givenAt: Date | null
  readonly givenBy: 'message' | 'phone' | null
  /** Since when the list in force no longer names the person. */
  readonly offListSince: Date | null
  /** What the list in force says of the person; null where it does not name them. */
  readonly listedNow: ListedDetails | null
  /** Until when the outcome may be taken back; null once it was told or cannot be. */
  readonly undoUntil: Date | null
}

export type ListedDetails = Readonly<Record<'familyName' | 'givenNames' | 'dateOfBirth' | 'gender', string>>

export interface TakenStep {
  readonly number: number
  readonly step: string
  readonly fromState: CaseState
  readonly toState: CaseState
  readonly takenAt: Date
  readonly personId: string
  readonly personName: string
  readonly note: string
  readonly spokenTo: string | null
  readonly readBack: string | null
  readonly wrongPersonReason: string | null
}

export async function replaceRules(tx: Tx, rules: readonly StoredRule[]): Promise<void> {
  await sql`delete from interceptions.step_rules`.execute(tx)
  await sql`insert into interceptions.step_rules
    select step, from_state, to_state, database_role, array(select jsonb_array_elements_text(requires)),
      array(select jsonb_array_elements_text(establishes)), outcome, holds, undo_seconds
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r(step text, from_state text, to_state text,
      database_role text, requires jsonb, establishes jsonb, outcome text, holds boolean,
      undo_seconds integer)`.execute(tx)
}

export async function replaceLimits(tx: Tx, limits: readonly StoredLimit[]): Promise<void> {
  await sql`delete from interceptions.answer_limits`.execute(tx)
  await sql`insert into interceptions.answer_limits (from_day, until_day, holds_for_seconds)
    select from_day, until_day, holds_for_seconds from jsonb_to_recordset(${JSON.stringify(limits)}::jsonb)
      as l(from_day date, until_day date, holds_for_seconds integer)`.execute(tx)
}

export interface OpenedCase {
  readonly id: string
  readonly reference: string
  readonly personProfileNumber: string
}

/** A case for each interception alert that has none; another process opens others. */
export async function openMissingCases(tx: Tx, at: Date, most: number): Promise<readonly OpenedCase[]> {
  const { rows } = await sql<OpenedCase>`
    insert into interceptions.cases (id, reference, person_profile_number, port, direction, opened_at)
    select a.id, a.reference, a.person_profile_number, a.port, a.direction, ${at}
    from alerts.alerts_for_cases a
    where not exists (select from interceptions.cases c where c.id = a.id)
    order by a.alerted_at limit ${most}
    on conflict (id) do nothing
    returning id, reference, person_profile_number as "personProfileNumber"`.execute(tx)
  return rows
}

const caseColumns = sql`c.id, c.reference, c.person_profile_number as "personProfileNumber", c.port, c.direction,
  c.state, c.version, c.facts, c.outcome, c.not_completed_reason as "notCompletedReason",
  c.wrong_person_reason as "wrongPersonReason", c.holder_id as "holderId",
  c.holder_name as "holderName", c.opened_at as "openedAt", c.closed_at as "closedAt", q.asked_at as "askedAt",
  q.answered_at as "answeredAt", q.still_enforceable as "stillEnforceable", q.class_of_reason as "classOfReason",
  q.as_of as "asOf", q.given_at as "givenAt", q.given_by as "givenBy", c.off_list_since as "offListSince",
  c.listed_now as "listedNow",
  u.undo_until as "undoUntil"`

const caseTables = sql`interceptions.cases c left join interceptions.confirmations q on q.case_id = c.id
  left join interceptions.untold_outcomes u on u.case_id = c.id`

export async function caseOf(tx: Tx, id: string): Promise<InterceptionCase | undefined> {
  const { rows } = await sql<InterceptionCase>`
    select ${caseColumns} from ${caseTables} where c.id = ${id}`.execute(tx)
  return rows[0]
}

/** Open cases that the acting role may see, and those closed since an instant. */
export async function casesSince(tx: Tx, since: Date): Promise<readonly InterceptionCase[]> {
  const { rows } = await sql<InterceptionCase>`
    select ${caseColumns} from ${caseTables}
    where c.state <> 'closed' or c.closed_at >= ${since} order by c.opened_at desc`.execute(tx)
  return rows
}

/** The cases that a board shows first: open ones before those closed since, what nobody holds before what somebody does, the oldest first. */
export async function urgentCases(tx: Tx, since: Date, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from interceptions.cases c
    where c.state <> 'closed' or c.closed_at >= ${since}
    order by c.state = 'closed', c.holder_id is not null, c.opened_at, c.id limit ${most}`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function casesOf(tx: Tx, ids: readonly string[]): Promise<readonly InterceptionCase[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<InterceptionCase>`
    select ${caseColumns} from ${caseTables} where c.id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export interface ClosedFilter {
  readonly direction?: Direction | '' | undefined
  readonly outcome?: string | undefined
  /** Only these, where somebody searched. */
  readonly among?: readonly string[] | undefined
}

/** The empty string where nothing was chosen. Closed cases that the acting role may see, the newest first, and how many there are in all. */
export async function closedCases(
  tx: Tx,
  { direction, outcome, among }: ClosedFilter,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly cases: readonly InterceptionCase[]; readonly total: number }> {
  const { rows } = await sql<InterceptionCase & { total: number }>`
    select ${caseColumns}, count(*) over ()::integer as total from ${caseTables}
    where c.state = 'closed'
      and (${direction ?? ''} = '' or c.direction = ${direction ?? ''})
      and (${outcome ?? ''} = '' or c.outcome = ${outcome ?? ''})
      and (${among === undefined} or c.id = any(${[...(among ?? [])]}::uuid[]))
    order by c.closed_at desc, c.id offset ${from} limit ${most}`.execute(tx)
  return { cases: rows, total: rows[0]?.total ?? 0 }
}

export async function stepsOf(tx: Tx, caseId: string): Promise<readonly TakenStep[]> {
  const { rows } = await sql<TakenStep>`
    select number, step, from_state as "fromState", to_state as "toState", taken_at as "takenAt",
      person_id as "personId", person_name as "personName", note, spoken_to as "spokenTo", read_back as "readBack",
      wrong_person_reason as "wrongPersonReason"
    from interceptions.case_steps where case_id = ${caseId} order by number`.execute(tx)
  return rows
}

export interface StepToTake {
  readonly caseId: string
  readonly expectedVersion: number
  readonly step: string
  readonly personId: string
  readonly personName: string
  readonly note: string
  readonly reason: string | null
  readonly spokenTo: string | null
  readonly readBack: string | null
}

export async function takeStepInDatabase(tx: Tx, taken: StepToTake, at: Date): Promise<void> {
  await sql`select interceptions.take_step(${taken.caseId}::uuid, ${taken.expectedVersion}::integer, ${taken.step}, ${at}::timestamptz,
    ${taken.personId}, ${taken.personName}, ${taken.note}, ${taken.reason}::text,
    ${taken.spokenTo}::text, ${taken.readBack}::text)`.execute(tx)
}

export async function undoStepInDatabase(
  tx: Tx,
  undone: Pick<StepToTake, 'caseId' | 'expectedVersion' | 'personId' | 'personName'>,
  at: Date,
): Promise<void> {
  await sql`select interceptions.undo_step(${undone.caseId}::uuid, ${undone.expectedVersion}::integer,
    ${at}::timestamptz, ${undone.personId}, ${undone.personName})`.execute(tx)
}

export async function standDownInDatabase(
  tx: Tx,
  personProfileNumber: string,
  atTheStop: { readonly outcome: CaseOutcome; readonly states: readonly CaseState[] },
  onceTold: { readonly outcome: CaseOutcome; readonly states: readonly CaseState[] },
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ stoodDown: number }>`
    select interceptions.stand_down(${personProfileNumber}, ${atTheStop.outcome}, ${[...atTheStop.states]}::text[],
      ${onceTold.outcome}, ${[...onceTold.states]}::text[], ${at}::timestamptz) as "stoodDown"`.execute(tx)
  return rows[0]?.stoodDown ?? 0
}

export interface UntoldOutcome {
  readonly caseId: string
  readonly reference: string
  readonly personProfileNumber: string
  readonly outcome: CaseOutcome
  readonly closedAt: Date
}

/** Takes what waits to be told to Justice and can no longer be taken back; another process takes others. */
export async function takeUntoldOutcomes(tx: Tx, at: Date, most: number): Promise<readonly UntoldOutcome[]> {
  const { rows } = await sql<UntoldOutcome>`
    with taken as (
      delete from interceptions.untold_outcomes where case_id in (
        select case_id from interceptions.untold_outcomes
        where undo_until is null or undo_until <= ${at} limit ${most} for update skip locked)
      returning case_id
    )
    select c.id as "caseId", c.reference, c.person_profile_number as "personProfileNumber", c.outcome,
      c.closed_at as "closedAt"
    from interceptions.cases c join taken on taken.case_id = c.id order by c.closed_at`.execute(tx)
  return rows
}

/** When the next outcome can no longer be taken back. */
export async function nextToldAt(tx: Tx): Promise<Date | undefined> {
  const { rows } = await sql<{ next: Date | null }>`
    select min(undo_until) as next from interceptions.untold_outcomes`.execute(tx)
  return rows[0]?.next ?? undefined
}

export async function deleteCase(tx: Tx, id: string): Promise<void> {
  await sql`delete from interceptions.untold_outcomes where case_id::text = ${id}`.execute(tx)
  await sql`delete from interceptions.questions where case_id::text = ${id}`.execute(tx)
  await sql`delete from interceptions.confirmations where case_id::text = ${id}`.execute(tx)
  await sql`delete from interceptions.case_steps where case_id::text = ${id}`.execute(tx)
  await sql`delete from interceptions.cases where id::text = ${id}`.execute(tx)
}
