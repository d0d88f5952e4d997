/** The SQL of the schema `fines`; of imported people in `write-records.ts`, of acts in `act-store.ts` and `acted-store.ts`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Fault } from '#kernel'
import type { ImportSummary, RegisterChange } from './import-report.ts'
import type { Debt, PersonRecord, RegisteredPerson, Warrant } from './register.ts'
import { forgetActsOfPeople } from './acted-store.ts'

export const finesSchema: RoomSchema = {
  room: 'justice/fines',
  schema: 'fines',
  migrations: new URL('./migrations/', import.meta.url),
}

/** One import at a time; a second one waits for the first. */
export async function lockRegister(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('landfall register of fines'))`.execute(tx)
}

export interface HeldPerson {
  readonly fingerprint: string
  readonly left: boolean
}

export async function heldPeople(tx: Tx): Promise<ReadonlyMap<string, HeldPerson>> {
  const { rows } = await sql<{ ppn: string; fingerprint: string; left: boolean }>`
    select person_profile_number as ppn, fingerprint, left_at is not null as left from fines.people`.execute(
    tx,
  )
  return new Map(rows.map(({ ppn, fingerprint, left }) => [ppn, { fingerprint, left }]))
}

/** People who have left the register owe nothing; that they were in it, and what was done, stays known. */
export async function markLeft(tx: Tx, personProfileNumbers: readonly string[], at: Date): Promise<void> {
  await sql`update fines.people set left_at = ${at}, changed_at = ${at}, fingerprint = ''
    where person_profile_number = any(${personProfileNumbers})`.execute(tx)
  await deleteDebtsAndWarrants(tx, personProfileNumbers)
  await forgetActsOfPeople(tx, personProfileNumbers)
}

export async function lockPeople(tx: Tx, personProfileNumbers: readonly string[]): Promise<void> {
  await sql`select from fines.people where person_profile_number = any(${personProfileNumbers})
    order by person_profile_number for update`.execute(tx)
}

export async function deleteDebtsAndWarrants(tx: Tx, personProfileNumbers: readonly string[]): Promise<void> {
  await sql`delete from fines.debts where person_profile_number = any(${personProfileNumbers})`.execute(tx)
  await sql`delete from fines.warrants where person_profile_number = any(${personProfileNumbers})`.execute(tx)
}

export async function insertImport(tx: Tx, summary: ImportSummary): Promise<void> {
  const { rows, people, actor } = summary
  await sql`insert into fines.imports (import_id, imported_at, actor_kind, actor_id, full_extract, outcome, people_rows,
      debt_rows, warrant_rows, people_added, people_changed, people_unchanged, people_left, people_held_back,
      refused_rows)
    values (${summary.importId}, ${summary.importedAt}, ${actor.kind}, ${actor.id}, ${summary.full}, ${summary.outcome},
      ${rows.people}, ${rows.debts}, ${rows.warrants}, ${people.added}, ${people.changed}, ${people.unchanged},
      ${people.left}, ${people.heldBack}, ${summary.refusedRows})`.execute(tx)
}

export async function insertRefusedRows(tx: Tx, importId: string, faults: readonly Fault[]): Promise<void> {
  const rows = faults.map(({ file = '', row = 0, field = '', code }, index) => ({
    number: index + 1,
    file,
    row,
    field,
    code,
  }))
  await sql`insert into fines.refused_rows (import_id, number, file, row_number, field, code)
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
  await sql`insert into fines.changes (import_id, person_profile_number, change, changed_at)
    select ${importId}::uuid, number, ${change}, ${at}::timestamptz
    from unnest(${personProfileNumbers}::text[]) as changed(number)`.execute(tx)
}

/** Whom the imports after one changed or no longer name; without a number when there was none. */
export async function changedByImports(
  tx: Tx,
  afterNumber: number,
): Promise<{ readonly lastImport: number | undefined; readonly personProfileNumbers: readonly string[] }> {
  const { rows } = await sql<{ last: number | null; people: readonly string[] | null }>`
    select (select max(number) from fines.imports where number > ${afterNumber}) as last,
      (select array_agg(distinct person_profile_number) from fines.changes join fines.imports using (import_id)
        where number > ${afterNumber} and change in ('changed', 'left')) as people`.execute(tx)
  return { lastImport: rows[0]?.last ?? undefined, personProfileNumbers: rows[0]?.people ?? [] }
}

const summaryColumns = sql`import_id as "importId", imported_at as "importedAt", full_extract as full, outcome,
  json_build_object('kind', actor_kind, 'id', actor_id) as actor,
  json_build_object('people', people_rows, 'debts', debt_rows, 'warrants', warrant_rows) as rows,
  json_build_object('added', people_added, 'changed', people_changed, 'unchanged', people_unchanged,
    'left', people_left, 'heldBack', people_held_back) as people,
  refused_rows as "refusedRows"`

export async function recentImports(tx: Tx, most: number): Promise<readonly ImportSummary[]> {
  const { rows } = await sql<ImportSummary>`
    select ${summaryColumns} from fines.imports order by number desc limit ${most}`.execute(tx)
  return rows
}

export async function importOf(tx: Tx, importId: string): Promise<ImportSummary | undefined> {
  const { rows } = await sql<ImportSummary>`
    select ${summaryColumns} from fines.imports where import_id = ${importId}::uuid`.execute(tx)
  return rows[0]
}

export async function refusedRowsOf(tx: Tx, importId: string, most: number): Promise<readonly Fault[]> {
  const { rows } = await sql<Fault>`
    select file, row_number as row, field, code from fines.refused_rows where import_id = ${importId}::uuid
    order by number limit ${most}`.execute(tx)
  return rows
}

const personColumns = sql`person_profile_number as "personProfileNumber", family_name as "familyName",
  given_names as "givenNames", date_of_birth as "dateOfBirth", gender`

export interface FoundPerson extends RegisteredPerson {
  /** Names the person in addresses, where the person profile number has no place. */
  readonly registerId: string
  readonly leftAt: Date | null
}

/** Every word begins one of the names; or the search is a person profile number. */
export async function selectPeople(
  tx: Tx,
  search: { readonly words: readonly string[]; readonly number: string },
  most: number,
): Promise<readonly FoundPerson[]> {
  const patterns = search.words.map((word) => `% ${word}%`)
  const { rows } = await sql<FoundPerson>`
    select ${personColumns}, register_id as "registerId", left_at as "leftAt" from fines.people
    where upper(person_profile_number) = upper(${search.number})
      or (${patterns.length} > 0 and search_text like all(${patterns}::text[]))
    order by left_at is not null, search_text, person_profile_number limit ${most}`.execute(tx)
  return rows
}

export const debtsAsJson = sql`json_agg(json_build_object('debtId', debt_id, 'kind', kind, 'courtImposed', court_imposed,
    'outstandingCents', outstanding_cents, 'underArrangement', under_arrangement) order by debt_id)`

export const warrantsAsJson = sql`json_agg(json_build_object('warrantId', warrant_id, 'issuedOn', issued_on, 'status', status,
    'debtIds', debt_ids) order by warrant_id)`

export interface StoredPerson extends FoundPerson {
  readonly enteredAt: Date
  readonly changedAt: Date
  readonly debts: readonly Debt[]
  readonly warrants: readonly Warrant[]
}

export async function selectPerson(tx: Tx, personProfileNumber: string): Promise<StoredPerson | undefined> {
  const { rows } = await sql<StoredPerson>`
    select ${personColumns}, register_id as "registerId", left_at as "leftAt", entered_at as "enteredAt", changed_at as "changedAt",
      coalesce((select ${debtsAsJson} from fines.debts d
        where d.person_profile_number = p.person_profile_number), '[]') as debts,
      coalesce((select ${warrantsAsJson} from fines.warrants w
        where w.person_profile_number = p.person_profile_number), '[]') as warrants
    from fines.people p where person_profile_number = ${personProfileNumber}`.execute(tx)
  return rows[0]
}

export async function numberOf(tx: Tx, registerId: string): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`
    select person_profile_number as number from fines.people where register_id = ${registerId}::uuid`.execute(
    tx,
  )
  return rows[0]?.number
}

/** People in the register now. */
export async function registerSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*) as people from fines.people where left_at is null`.execute(tx)
  return rows[0]?.people ?? 0
}

export async function changesOf(tx: Tx, personProfileNumber: string): Promise<readonly RegisterChange[]> {
  const { rows } = await sql<RegisterChange>`
    select import_id as "importId", change, changed_at as "changedAt" from fines.changes
    join fines.imports using (import_id)
    where person_profile_number = ${personProfileNumber} order by number desc`.execute(tx)
  return rows
}

/** Opens a reading of everybody in the register, in the order of their numbers; it ends with the transaction. */
export async function openWholeRegister(tx: Tx): Promise<void> {
  // One plan for all: read in pages by number, a register that was just imported, and has no statistics yet, is
  // sorted anew for each page.
  await sql`
    declare whole_register no scroll cursor for
    select ${personColumns}, debts, warrants from fines.people
    left join (
      select person_profile_number, ${debtsAsJson} as debts from fines.debts group by 1
    ) as d using (person_profile_number)
    left join (
      select person_profile_number, ${warrantsAsJson} as warrants from fines.warrants group by 1
    ) as w using (person_profile_number)
    where left_at is null order by person_profile_number`.execute(tx)
}

/** The next people of `openWholeRegister`; none when everybody was read. */
export async function nextOfWholeRegister(tx: Tx): Promise<readonly PersonRecord[]> {
  const { rows } = await sql<
    RegisteredPerson & { debts: readonly Debt[] | null; warrants: readonly Warrant[] | null }
  >`fetch 1000 from whole_register`.execute(tx)
  return rows.map(({ debts, warrants, ...person }) => ({
    person,
    debts: debts ?? [],
    warrants: warrants ?? [],
  }))
}

export async function closeWholeRegister(tx: Tx): Promise<void> {
  await sql`close whole_register`.execute(tx)
}

/** The identifiers that stand in addresses, by person profile number. */
export async function registerIdsOf(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ number: string; id: string }>`
    select person_profile_number as number, register_id as id from fines.people
    where person_profile_number = any(${[...personProfileNumbers]})`.execute(tx)
  return new Map(rows.map(({ number, id }) => [number, id]))
}
