/** All SQL of the schema `outcomes`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Outcome } from './outcome.ts'

export const outcomesSchema: RoomSchema = {
  room: 'justice/outcomes',
  schema: 'outcomes',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface ReceivedOutcome {
  readonly outcomeId: string
  readonly caseReference: string
  readonly personProfileNumber: string
  readonly outcome: Outcome
  readonly happenedAt: Date
  readonly receivedAt: Date
  readonly agreementVersion: string
}

export async function insertOutcome(tx: Tx, options: ReceivedOutcome): Promise<void> {
  await sql`insert into outcomes.outcomes (outcome_id, case_reference, person_profile_number, outcome, happened_at,
      received_at, agreement_version)
    values (${options.outcomeId}, ${options.caseReference}, ${options.personProfileNumber}, ${options.outcome}, ${options.happenedAt},
      ${options.receivedAt}, ${options.agreementVersion})`.execute(tx)
}

const columns = sql`outcome_id as "outcomeId", case_reference as "caseReference",
  person_profile_number as "personProfileNumber", outcome, happened_at as "happenedAt", received_at as "receivedAt",
  agreement_version as "agreementVersion"`

/** The newest first. */
export async function outcomesAbout(
  tx: Tx,
  personProfileNumber: string,
): Promise<readonly ReceivedOutcome[]> {
  const { rows } = await sql<ReceivedOutcome>`
    select ${columns} from outcomes.outcomes where person_profile_number = ${personProfileNumber}
    order by number desc`.execute(tx)
  return rows
}

/** The latest outcome of each of these cases. */
export async function outcomesOfCases(
  tx: Tx,
  caseReferences: readonly string[],
): Promise<ReadonlyMap<string, ReceivedOutcome>> {
  const { rows } = await sql<ReceivedOutcome>`
    select distinct on (case_reference) ${columns} from outcomes.outcomes
    where case_reference = any(${[...caseReferences]}) order by case_reference, number desc`.execute(tx)
  return new Map(rows.map((outcome) => [outcome.caseReference, outcome]))
}

export async function deleteOutcome(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from outcomes.outcomes where outcome_id::text = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
