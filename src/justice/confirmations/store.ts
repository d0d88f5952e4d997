/** All SQL of the schema `confirmations`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { ClassOfReason } from '#justice/acts'
import { foldReference, LOOKALIKES } from '#kernel'

export const confirmationsSchema: RoomSchema = {
  room: 'justice/confirmations',
  schema: 'confirmations',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface Confirmation {
  readonly requestId: string
  readonly caseReference: string
  readonly personProfileNumber: string
  /** When Customs asked. */
  readonly askedAt: Date
  /** When Justice looked. */
  readonly asOf: Date
  readonly stillEnforceable: boolean
  readonly reason: ClassOfReason | null
  readonly agreementVersion: string
}

export async function insertConfirmation(tx: Tx, c: Confirmation): Promise<void> {
  await sql`insert into confirmations.confirmations (request_id, case_reference, person_profile_number, asked_at, as_of,
      still_enforceable, class_of_reason, agreement_version)
    values (${c.requestId}, ${c.caseReference}, ${c.personProfileNumber}, ${c.askedAt}, ${c.asOf},
      ${c.stillEnforceable}, ${c.reason}, ${c.agreementVersion})`.execute(tx)
}

const columns = sql`request_id as "requestId", case_reference as "caseReference",
  person_profile_number as "personProfileNumber", asked_at as "askedAt", as_of as "asOf",
  still_enforceable as "stillEnforceable", class_of_reason as reason, agreement_version as "agreementVersion"`

/** The latest answer of each case about a person, the newest case first. */
export async function casesAbout(tx: Tx, personProfileNumber: string): Promise<readonly Confirmation[]> {
  const { rows } = await sql<Confirmation>`
    select "requestId", "caseReference", "personProfileNumber", "askedAt", "asOf", "stillEnforceable", reason,
      "agreementVersion" from (
      select distinct on (case_reference) ${columns}, number from confirmations.confirmations
      where person_profile_number = ${personProfileNumber} order by case_reference, number desc
    ) as latest order by number desc`.execute(tx)
  return rows
}

/** The latest answer of the cases that were asked about since an instant, the newest first. */
export async function casesSince(tx: Tx, since: Date, most: number): Promise<readonly Confirmation[]> {
  const { rows } = await sql<Confirmation>`
    select "requestId", "caseReference", "personProfileNumber", "askedAt", "asOf", "stillEnforceable", reason,
      "agreementVersion" from (
      select distinct on (case_reference) ${columns}, number from confirmations.confirmations
      where as_of >= ${since} order by case_reference, number desc
    ) as latest order by number desc limit ${most}`.execute(tx)
  return rows
}

/** Cases whose latest answer since an instant was yes, and whose outcome Customs has not told. */
export async function openCasesSaidEnforceable(
  tx: Tx,
  since: Date,
): Promise<readonly Pick<Confirmation, 'caseReference' | 'personProfileNumber'>[]> {
  const { rows } = await sql<Pick<Confirmation, 'caseReference' | 'personProfileNumber'>>`
    select "caseReference", "personProfileNumber" from (
      select distinct on (case_reference) case_reference as "caseReference",
        person_profile_number as "personProfileNumber", still_enforceable
      from confirmations.confirmations where as_of >= ${since} order by case_reference, number desc
    ) as latest
    where still_enforceable
      and not exists (select from outcomes.told_cases o where o.case_reference = latest."caseReference")`.execute(
    tx,
  )
  return rows
}

/** Whom a case is about, however its reference is typed: in any case, with or without its hyphen, with lookalikes. */
export async function personOfCase(tx: Tx, caseReference: string): Promise<string | undefined> {
  const folded = foldReference(caseReference)
  if (folded === '') return undefined
  const { rows } = await sql<{ ppn: string }>`
    select person_profile_number as ppn from confirmations.confirmations
    where translate(upper(regexp_replace(case_reference, '[^A-Za-z0-9]', '', 'g')),
      ${LOOKALIKES.from}, ${LOOKALIKES.to}) = ${folded}
    order by upper(case_reference) = upper(${caseReference.trim()}) desc, number desc limit 1`.execute(tx)
  return rows[0]?.ppn
}

export async function deleteConfirmation(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from confirmations.confirmations where request_id::text = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
