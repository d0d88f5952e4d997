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
  readonly holderId: string | null
  readonly holderName: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly askedAt: Date | null
  readonly answeredAt: Date | null
  readonly stillEnforceable: boolean | null
  readonly classOfReason: string | null
  readonly asOf: Date | null
}

export interface TakenStep {
  readonly number: number
  readonly step: string
  readonly fromState: CaseState
  readonly toState: CaseState
  readonly takenAt: Date
  readonly personId: string
  readonly personName: string
  readonly note: string
}

export async function replaceRules(tx: Tx, rules: readonly StoredRule[]): Promise<void> {
  await sql`delete from interceptions.step_rules`.execute(tx)
  await sql`insert into interceptions.step_rules
    select step, from_state, to_state, database_role, array(select jsonb_array_elements_text(requires)),
      array(select jsonb_array_elements_text(establishes)), outcome, holds
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r(step text, from_state text, to_state text,
      database_role text, requires jsonb, establishes jsonb, outcome text, holds boolean)`.execute(tx)
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

export async function insertQuestion(tx: Tx, caseId: string, at: Date): Promise<void> {
  await sql`insert into interceptions.confirmations (case_id, asked_at) values (${caseId}, ${at})`.execute(tx)
}

export interface ConfirmationAnswer {
  readonly reference: string
  readonly stillEnforceable: boolean
  readonly classOfReason: string | null
  readonly asOf: Date
}

/** Whose case it is; undefined when no case carries the reference. An enforceable answer is a fact on the record. */
export async function storeAnswer(tx: Tx, answer: ConfirmationAnswer, at: Date): Promise<string | undefined> {
  const { rows } = await sql<{ caseId: string; personProfileNumber: string }>`
    update interceptions.confirmations q set answered_at = ${at}, still_enforceable = ${answer.stillEnforceable},
      class_of_reason = ${answer.classOfReason}, as_of = ${answer.asOf}
    from interceptions.cases c where c.id = q.case_id and c.reference = ${answer.reference}
    returning q.case_id as "caseId", c.person_profile_number as "personProfileNumber"`.execute(tx)
  const [answered] = rows
  if (answered === undefined) return undefined
  await sql`update interceptions.cases set facts = array_remove(facts, 'confirmed-enforceable')
      || case when ${answer.stillEnforceable} then array['confirmed-enforceable'] else '{}'::text[] end
    where id = ${answered.caseId} and state <> 'closed'`.execute(tx)
  return answered.personProfileNumber
}

const caseColumns = sql`c.id, c.reference, c.person_profile_number as "personProfileNumber", c.port, c.direction,
  c.state, c.version, c.facts, c.outcome, c.not_completed_reason as "notCompletedReason", c.holder_id as "holderId",
  c.holder_name as "holderName", c.opened_at as "openedAt", c.closed_at as "closedAt", q.asked_at as "askedAt",
  q.answered_at as "answeredAt", q.still_enforceable as "stillEnforceable", q.class_of_reason as "classOfReason",
  q.as_of as "asOf"`

export async function caseOf(tx: Tx, id: string): Promise<InterceptionCase | undefined> {
  const { rows } = await sql<InterceptionCase>`
    select ${caseColumns} from interceptions.cases c
    left join interceptions.confirmations q on q.case_id = c.id where c.id = ${id}`.execute(tx)
  return rows[0]
}

/** Open cases that the acting role may see, and those closed since an instant. */
export async function casesSince(tx: Tx, since: Date): Promise<readonly InterceptionCase[]> {
  const { rows } = await sql<InterceptionCase>`
    select ${caseColumns} from interceptions.cases c
    left join interceptions.confirmations q on q.case_id = c.id
    where c.state <> 'closed' or c.closed_at >= ${since} order by c.opened_at desc`.execute(tx)
  return rows
}

export async function stepsOf(tx: Tx, caseId: string): Promise<readonly TakenStep[]> {
  const { rows } = await sql<TakenStep>`
    select number, step, from_state as "fromState", to_state as "toState", taken_at as "takenAt",
      person_id as "personId", person_name as "personName", note
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
}

export async function takeStepInDatabase(tx: Tx, taken: StepToTake, at: Date): Promise<void> {
  await sql`select interceptions.take_step(${taken.caseId}::uuid, ${taken.expectedVersion}::integer, ${taken.step}, ${at}::timestamptz,
    ${taken.personId}, ${taken.personName}, ${taken.note}, ${taken.reason}::text)`.execute(tx)
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

/** Takes what waits to be told to Justice; another process takes others. */
export async function takeUntoldOutcomes(tx: Tx, most: number): Promise<readonly UntoldOutcome[]> {
  const { rows } = await sql<UntoldOutcome>`
    with taken as (
      delete from interceptions.untold_outcomes where case_id in (
        select case_id from interceptions.untold_outcomes limit ${most} for update skip locked)
      returning case_id
    )
    select c.id as "caseId", c.reference, c.person_profile_number as "personProfileNumber", c.outcome,
      c.closed_at as "closedAt"
    from interceptions.cases c join taken on taken.case_id = c.id order by c.closed_at`.execute(tx)
  return rows
}

export async function deleteCase(tx: Tx, id: string): Promise<void> {
  await sql`delete from interceptions.untold_outcomes where case_id::text = ${id}`.execute(tx)
  await sql`delete from interceptions.confirmations where case_id::text = ${id}`.execute(tx)
  await sql`delete from interceptions.case_steps where case_id::text = ${id}`.execute(tx)
  await sql`delete from interceptions.cases where id::text = ${id}`.execute(tx)
}
