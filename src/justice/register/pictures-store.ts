/** People exactly as the register holds them, taken before an import changes them and put back when it is undone. */
import { sql, type Tx } from '#database'
import type { PersonRecord } from './register.ts'
import { writeRecords } from './record-store.ts'
import { owedColumns } from './store.ts'

export interface PersonPicture extends PersonRecord {
  readonly fingerprint: string
  /** Instants as text, so that nothing of them is lost. */
  readonly changedAt: string
  readonly leftAt: string | null
}

export async function picturesOf(tx: Tx, numbers: readonly string[]): Promise<readonly PersonPicture[]> {
  const { rows } = await sql<PersonPicture>`
    select json_build_object('personProfileNumber', person_profile_number, 'familyName', family_name,
        'givenNames', given_names, 'dateOfBirth', date_of_birth, 'gender', gender) as person,
      ${owedColumns}, fingerprint, changed_at::text as "changedAt", left_at::text as "leftAt"
    from fines.people p where person_profile_number = any(${[...numbers]})`.execute(tx)
  return rows
}

export async function putBackPictures(tx: Tx, pictures: readonly PersonPicture[], at: Date): Promise<void> {
  if (pictures.length === 0) return
  await writeRecords(tx, { newcomers: [], held: pictures }, at, () => undefined)
  await sql`
    update fines.people p set changed_at = was.changed_at, left_at = was.left_at, fingerprint = was.fingerprint
    from unnest(${pictures.map(({ person }) => person.personProfileNumber)}::text[],
      ${pictures.map(({ changedAt }) => changedAt)}::timestamptz[], ${pictures.map(({ leftAt }) => leftAt)}::timestamptz[],
      ${pictures.map(({ fingerprint }) => fingerprint)}::text[]) as was(number, changed_at, left_at, fingerprint)
    where p.person_profile_number = was.number`.execute(tx)
}

/** Whom an import brought, by the instant of it. */
export async function enteredAt(tx: Tx, at: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select person_profile_number as number from fines.people where entered_at = ${at}`.execute(tx)
  return rows.map(({ number }) => number)
}

/** As if they had never come: only for people whom nothing else names yet. */
export async function takeOutNewcomers(tx: Tx, numbers: readonly string[]): Promise<void> {
  for (const table of ['warrants', 'debts', 'people'])
    await sql`delete from ${sql.table(`fines.${table}`)}
      where person_profile_number = any(${[...numbers]})`.execute(tx)
}
