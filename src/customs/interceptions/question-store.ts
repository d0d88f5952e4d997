/** SQL of what Justice is asked about a case, and of what it answered. */
import { sql, type Tx } from '#database'

/** Why Justice was asked. */
export type QuestionReason = 'case-opened' | 'step-taken' | 'relied-on' | 'asked-again' | 'list-changed'

export interface QuestionToAsk {
  readonly caseId: string
  readonly because: QuestionReason
  /** Null when the programme asks by itself. */
  readonly personId: string | null
}

/** The room posts the question by itself; false when one is on its way already. */
export async function askInDatabase(
  tx: Tx,
  asked: QuestionToAsk,
  at: Date,
  patienceMs: number,
): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select interceptions.ask_justice(${asked.caseId}::uuid, ${asked.because}, ${asked.personId}::text,
      ${at}::timestamptz, make_interval(secs => ${patienceMs / 1000})) as asked`.execute(tx)
  return rows[0]?.asked ?? false
}

/** The first question of a case, and where its answer will stand. */
export async function insertFirstQuestion(tx: Tx, caseId: string, at: Date): Promise<void> {
  await sql`insert into interceptions.confirmations (case_id, asked_at) values (${caseId}, ${at})`.execute(tx)
  await sql`insert into interceptions.questions (case_id, number, because, asked_at)
    values (${caseId}, 1, 'case-opened', ${at})`.execute(tx)
}

export interface UnpostedQuestion {
  readonly caseId: string
  readonly number: number
  readonly reference: string
  readonly personProfileNumber: string
}

/** Takes questions that wait to be posted; another process takes others. */
export async function takeUnpostedQuestions(
  tx: Tx,
  at: Date,
  most: number,
): Promise<readonly UnpostedQuestion[]> {
  const { rows } = await sql<UnpostedQuestion>`
    with taken as (
      update interceptions.questions set posted_at = ${at} where (case_id, number) in (
        select case_id, number from interceptions.questions where posted_at is null
        order by asked_at limit ${most} for update skip locked)
      returning case_id, number, asked_at
    )
    select t.case_id as "caseId", t.number, c.reference, c.person_profile_number as "personProfileNumber"
    from taken t join interceptions.cases c on c.id = t.case_id order by t.asked_at`.execute(tx)
  return rows
}

export interface ConfirmationAnswer {
  readonly reference: string
  readonly stillEnforceable: boolean
  readonly classOfReason: string | null
  readonly asOf: Date
  readonly givenAt: Date
}

export interface StoredAnswer {
  readonly personProfileNumber: string
  /** False when a newer one stands on the case already, or the case has been told. */
  readonly isNewest: boolean
}

/**
 * Undefined when no case carries the reference. The newest answer alone stands on the case, whatever the order in which
 * they come; of two of one instant the no. An enforceable one is a fact on the record.
 */
export async function storeAnswer(
  tx: Tx,
  answer: ConfirmationAnswer,
  at: Date,
): Promise<StoredAnswer | undefined> {
  const { rows: cases } = await sql<{ id: string; personProfileNumber: string; isOver: boolean }>`
    select c.id, c.person_profile_number as "personProfileNumber",
      c.state = 'closed' and not exists (
        select from interceptions.untold_outcomes u where u.case_id = c.id and u.undo_until is not null) as "isOver"
    from interceptions.cases c where c.reference = ${answer.reference} for update of c`.execute(tx)
  const [it] = cases
  if (it === undefined) return undefined
  // Answers come in the order of their questions.
  await sql`update interceptions.questions set answered_at = ${at} where case_id = ${it.id} and number = (
    select min(number) from interceptions.questions where case_id = ${it.id} and answered_at is null)`.execute(
    tx,
  )
  const { personProfileNumber } = it
  if (it.isOver) return { personProfileNumber, isNewest: false }
  const { numAffectedRows } = await sql`
    update interceptions.confirmations set answered_at = ${at}, still_enforceable = ${answer.stillEnforceable},
      class_of_reason = ${answer.classOfReason}, as_of = ${answer.asOf}, given_at = ${answer.givenAt}, given_by = 'message'
    where case_id = ${it.id} and (given_at is null or given_at < ${answer.givenAt}
      or (given_at = ${answer.givenAt} and not ${answer.stillEnforceable}::boolean))`.execute(tx)
  if (numAffectedRows !== 1n) return { personProfileNumber, isNewest: false }
  await sql`update interceptions.cases set facts = array_remove(facts, 'confirmed-enforceable')
      || case when ${answer.stillEnforceable} then array['confirmed-enforceable'] else '{}'::text[] end
    where id = ${it.id} and state <> 'closed'`.execute(tx)
  return { personProfileNumber, isNewest: true }
}
