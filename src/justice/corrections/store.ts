/** The SQL of the schema `corrections`. */
import { announce, sql, type RoomSchema, type Tx } from '#database'
import { REGISTER_CORRECTED } from './channels.ts'
import type { PersonDetails, StandingCorrection } from './correction.ts'

export const correctionsSchema: RoomSchema = {
  room: 'justice/corrections',
  schema: 'corrections',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface NewCorrection extends StandingCorrection {
  readonly at: Date
  readonly request: string
  readonly by: string
  readonly afterList: number | null
  readonly listWaits: string | null
}

export async function insertCorrection(tx: Tx, c: NewCorrection): Promise<void> {
  const { extract, corrected } = c
  await sql`
    insert into corrections.corrections (correction_id, person_profile_number, corrected_at, request, corrected_by,
      extract_family_name, extract_given_names, extract_date_of_birth, extract_gender, family_name, given_names,
      date_of_birth, gender, after_list, list_waits)
    values (${c.correctionId}, ${c.personProfileNumber}, ${c.at}, ${c.request}, ${c.by}, ${extract.familyName},
      ${extract.givenNames}, ${extract.dateOfBirth}, ${extract.gender}, ${corrected.familyName},
      ${corrected.givenNames}, ${corrected.dateOfBirth}, ${corrected.gender}, ${c.afterList}, ${c.listWaits})`.execute(
    tx,
  )
  await announce(tx, REGISTER_CORRECTED)
}

export async function standingCorrections(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<ReadonlyMap<string, StandingCorrection>> {
  const { rows } = await sql<{
    correctionId: string
    personProfileNumber: string
    extract: PersonDetails
    corrected: PersonDetails
  }>`
    select correction_id as "correctionId", person_profile_number as "personProfileNumber",
      json_build_object('familyName', extract_family_name, 'givenNames', extract_given_names,
        'dateOfBirth', extract_date_of_birth, 'gender', extract_gender) as extract,
      json_build_object('familyName', family_name, 'givenNames', given_names, 'dateOfBirth', date_of_birth,
        'gender', gender) as corrected
    from corrections.corrections
    where ended_at is null and person_profile_number = any(${[...personProfileNumbers]})`.execute(tx)
  return new Map(rows.map((row) => [row.personProfileNumber, row]))
}

export interface Ending {
  readonly at: Date
  readonly because: 'source-moved-on' | 'corrected-again'
  readonly byImport: string | null
}

export async function endCorrections(
  tx: Tx,
  correctionIds: readonly string[],
  { at, because, byImport }: Ending,
): Promise<void> {
  await sql`
    update corrections.corrections set ended_at = ${at}, ended_because = ${because}, ended_by_import = ${byImport}
    where correction_id = any(${[...correctionIds]}::uuid[])`.execute(tx)
}

/** Of an import that is undone: whoever it put back stands corrected as before. */
export async function reopenCorrections(
  tx: Tx,
  importId: string,
  personProfileNumbers: readonly string[],
): Promise<void> {
  await sql`
    update corrections.corrections set ended_at = null, ended_because = null, ended_by_import = null
    where ended_by_import = ${importId} and person_profile_number = any(${[...personProfileNumbers]})`.execute(
    tx,
  )
}

export async function correctedSince(
  tx: Tx,
  personProfileNumbers: readonly string[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ ppn: string }>`
    select distinct person_profile_number as ppn from corrections.corrections
    where corrected_at >= ${at} and person_profile_number = any(${[...personProfileNumbers]})`.execute(tx)
  return new Set(rows.map(({ ppn }) => ppn))
}

/** Corrected since the last list, and none could be refused yet: a list is to be sent for them. */
export async function waitForList(tx: Tx, lastList: number): Promise<boolean> {
  const { rows } = await sql`
    select from corrections.corrections where after_list >= ${lastList} and list_waits is null limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

export async function noteListWaits(tx: Tx, lastList: number, code: string): Promise<void> {
  await sql`
    update corrections.corrections set list_waits = ${code}
    where after_list >= ${lastList} and list_waits is null`.execute(tx)
}

/** The newest correction of a person: which list carries it follows from it. */
export async function newestOf(
  tx: Tx,
  personProfileNumber: string,
): Promise<{ readonly afterList: number | null; readonly listWaits: string | null } | undefined> {
  const { rows } = await sql<{ afterList: number | null; listWaits: string | null }>`
    select after_list as "afterList", list_waits as "listWaits" from corrections.corrections
    where person_profile_number = ${personProfileNumber} order by corrected_at desc, correction_id limit 1`.execute(
    tx,
  )
  return rows[0]
}

export async function deleteCorrectionsOf(tx: Tx, personProfileNumber: string): Promise<void> {
  await sql`delete from corrections.corrections where person_profile_number = ${personProfileNumber}`.execute(
    tx,
  )
}
