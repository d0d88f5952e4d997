/** All SQL of the schema `extract`: the imports, their refused rows, and whom each of them changed. */
import { announce, sql, type RoomSchema, type Tx } from '#database'
import type { Fault } from '#kernel'
import { REGISTER_IMPORTS } from './channels.ts'
import type { ImportOnRecord, ImportSummary, RegisterChange } from './import-report.ts'

export const extractSchema: RoomSchema = {
  room: 'justice/extract',
  schema: 'extract',
  migrations: new URL('./migrations/', import.meta.url),
}

export async function insertImport(tx: Tx, summary: ImportSummary): Promise<void> {
  const { rows, people, actor } = summary
  await sql`insert into extract.imports (import_id, imported_at, actor_kind, actor_id, full_extract, outcome, people_rows,
      debt_rows, warrant_rows, people_added, people_changed, people_unchanged, people_left, people_held_back,
      refused_rows)
    values (${summary.importId}, ${summary.importedAt}, ${actor.kind}, ${actor.id}, ${summary.full}, ${summary.outcome},
      ${rows.people}, ${rows.debts}, ${rows.warrants}, ${people.added}, ${people.changed}, ${people.unchanged},
      ${people.left}, ${people.heldBack}, ${summary.refusedRows})`.execute(tx)
  await announce(tx, REGISTER_IMPORTS)
}

export async function insertRefusedRows(tx: Tx, importId: string, faults: readonly Fault[]): Promise<void> {
  const rows = faults.map(({ file = '', row = 0, field = '', code }, index) => ({
    number: index + 1,
    file,
    row,
    field,
    code,
  }))
  await sql`insert into extract.refused_rows (import_id, number, file, row_number, field, code)
    select ${importId}::uuid, number, file, row, field, code from json_to_recordset(${JSON.stringify(rows)}::json)
      as refused(number integer, file text, row integer, field text, code text)`.execute(tx)
}

export async function insertChanges(
  tx: Tx,
  importId: string,
  change: RegisterChange['change'],
  personProfileNumbers: readonly string[],
  at: Date,
): Promise<void> {
  await sql`insert into extract.changes (import_id, person_profile_number, change, changed_at)
    select ${importId}::uuid, number, ${change}, ${at}::timestamptz
    from unnest(${personProfileNumbers}::text[]) as changed(number)`.execute(tx)
}

/** Whom the imports after one changed or no longer name; without a number when there was none. */
export async function changedByImports(
  tx: Tx,
  afterNumber: number,
): Promise<{ readonly lastImport: number | undefined; readonly personProfileNumbers: readonly string[] }> {
  const { rows } = await sql<{ last: number | null; people: readonly string[] | null }>`
    select (select max(number) from extract.imports where number > ${afterNumber}) as last,
      (select array_agg(distinct person_profile_number) from extract.changes join extract.imports using (import_id)
        where number > ${afterNumber} and change in ('changed', 'left')) as people`.execute(tx)
  return { lastImport: rows[0]?.last ?? undefined, personProfileNumbers: rows[0]?.people ?? [] }
}

const summaryColumns = sql`import_id as "importId", imported_at as "importedAt", full_extract as full, outcome,
  json_build_object('kind', actor_kind, 'id', actor_id) as actor,
  json_build_object('people', people_rows, 'debts', debt_rows, 'warrants', warrant_rows) as rows,
  json_build_object('added', people_added, 'changed', people_changed, 'unchanged', people_unchanged,
    'left', people_left, 'heldBack', people_held_back) as people,
  refused_rows as "refusedRows", undone_at as "undoneAt",
  case when undone_acted is not null then json_build_object('putBack', undone_put_back,
    'takenOut', undone_taken_out, 'acted', undone_acted) end as undo`

export async function recentImports(tx: Tx, most: number): Promise<readonly ImportOnRecord[]> {
  const { rows } = await sql<ImportOnRecord>`
    select ${summaryColumns} from extract.imports order by number desc limit ${most}`.execute(tx)
  return rows
}

export async function importOf(tx: Tx, importId: string): Promise<ImportOnRecord | undefined> {
  const { rows } = await sql<ImportOnRecord>`
    select ${summaryColumns} from extract.imports where import_id = ${importId}::uuid`.execute(tx)
  return rows[0]
}

export async function refusedRowsOf(tx: Tx, importId: string, most: number): Promise<readonly Fault[]> {
  const { rows } = await sql<Fault>`
    select file, row_number as row, field, code from extract.refused_rows where import_id = ${importId}::uuid
    order by number limit ${most}`.execute(tx)
  return rows
}

/** The newest first. */
export async function changesOf(tx: Tx, personProfileNumber: string): Promise<readonly RegisterChange[]> {
  const { rows } = await sql<RegisterChange>`
    select import_id as "importId", change, changed_at as "changedAt", undone_at as "undoneAt" from extract.changes
    join extract.imports using (import_id)
    where person_profile_number = ${personProfileNumber} order by number desc`.execute(tx)
  return rows
}

export async function deleteChangesOf(tx: Tx, personProfileNumber: string): Promise<void> {
  await sql`delete from extract.before_imports where person_profile_number = ${personProfileNumber}`.execute(
    tx,
  )
  await sql`delete from extract.changes where person_profile_number = ${personProfileNumber}`.execute(tx)
}

/** False when there is none, or a person of the register came or changed by it. */
export async function deleteImport(tx: Tx, importId: string): Promise<boolean> {
  const { rows } = await sql`select from extract.changes where import_id::text = ${importId} limit 1`.execute(
    tx,
  )
  if (rows.length > 0) return false
  await sql`delete from extract.refused_rows where import_id::text = ${importId}`.execute(tx)
  const { numAffectedRows } = await sql`
    delete from extract.imports where import_id::text = ${importId}`.execute(tx)
  return numAffectedRows === 1n
}
