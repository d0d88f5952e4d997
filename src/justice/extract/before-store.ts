/** The SQL of what people were before an import, and of the undoing of an import. */
import { announce, sql, type Tx } from '#database'
import type { ActedRows } from '#justice/acts'
import type { PersonPicture } from '#justice/register'
import { REGISTER_IMPORTS } from './channels.ts'
import type { Undo } from './import-report.ts'

export interface HeldBefore extends PersonPicture {
  /** What Justice had done about the person that no extract knew of yet. */
  readonly acted: ActedRows | null
}

export async function insertBefore(tx: Tx, importId: string, people: readonly HeldBefore[]): Promise<void> {
  await sql`insert into extract.before_imports (import_id, person_profile_number, held)
    select ${importId}::uuid, held -> 'person' ->> 'personProfileNumber', held
    from jsonb_array_elements(${JSON.stringify(people)}::jsonb) as held`.execute(tx)
}

/** Whom an import changed, for whoever may know that and no more. */
export async function numbersBefore(tx: Tx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select person_profile_number as number from extract.before_imports
    where import_id = ${importId}::uuid`.execute(tx)
  return rows.map(({ number }) => number)
}

export async function beforeOf(tx: Tx, importId: string): Promise<readonly HeldBefore[]> {
  const { rows } = await sql<{ held: HeldBefore }>`
    select held from extract.before_imports where import_id = ${importId}::uuid
    order by person_profile_number`.execute(tx)
  return rows.map(({ held }) => held)
}

/** Once a list was sent, what was before the imports that it knows is no longer needed. */
export async function forgetBefore(tx: Tx, sentAt: Date): Promise<void> {
  await sql`delete from extract.before_imports using extract.imports
    where imports.import_id = before_imports.import_id and imported_at <= ${sentAt}`.execute(tx)
}

export async function forgetBeforeOf(tx: Tx, importId: string): Promise<void> {
  await sql`delete from extract.before_imports where import_id = ${importId}::uuid`.execute(tx)
}

/** The imports after one that were applied and not undone. */
export async function standingImportsAfter(tx: Tx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select import_id as id from extract.imports where outcome = 'applied' and undone_at is null
      and number > (select number from extract.imports where import_id = ${importId}::uuid)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Of an import, how many people it found returned: they are counted among the added. */
export async function returnedBy(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*) as people from extract.changes
    where import_id = ${importId}::uuid and change = 'returned'`.execute(tx)
  return rows[0]?.people ?? 0
}

export async function markUndone(tx: Tx, importId: string, at: Date, by: string, undo: Undo): Promise<void> {
  await sql`update extract.imports set undone_at = ${at}, undone_by = ${by}, undone_put_back = ${undo.putBack},
      undone_taken_out = ${undo.takenOut}, undone_acted = ${undo.acted}
    where import_id = ${importId}::uuid`.execute(tx)
  // Whoever was withdrawn or listed by it is decided about anew.
  await announce(tx, REGISTER_IMPORTS)
}
