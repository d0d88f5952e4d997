/** The SQL of the schema `fines`; of the acts within the day in `act-store.ts` and `acted-store.ts`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Fault } from '#kernel'
import type { ImportSummary, RegisterChange } from './import-report.ts'
import type { Debt, PersonRecord, RegisteredPerson, Warrant } from './register.ts'
import { forgetActsOfPeople } from './acted-store.ts'
import { searchText } from './search-text.ts'

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

export interface RecordToWrite extends PersonRecord {
  readonly fingerprint: string
}

/** Writes people as they now are; of people held before, `deleteDebtsAndWarrants` comes first. */
export async function writeRecords(tx: Tx, records: readonly RecordToWrite[], at: Date): Promise<void> {
  const people = records.map(({ person }) => person)
  // Arrays column by column: PostgreSQL reads them ten times faster than the same rows as JSON.
  await sql`
    insert into fines.people (person_profile_number, family_name, given_names, date_of_birth, gender, search_text,
      fingerprint, entered_at, changed_at)
    select *, ${at}::timestamptz, ${at}::timestamptz from unnest(
      ${people.map((person) => person.personProfileNumber)}::text[], ${people.map((person) => person.familyName)}::text[],
      ${people.map((person) => person.givenNames)}::text[], ${people.map((person) => person.dateOfBirth)}::text[],
      ${people.map((person) => person.gender)}::text[],
      ${people.map((person) => searchText(person.familyName, person.givenNames))}::text[],
      ${records.map(({ fingerprint }) => fingerprint)}::text[])
    on conflict (person_profile_number) do update set family_name = excluded.family_name,
      given_names = excluded.given_names, date_of_birth = excluded.date_of_birth, gender = excluded.gender,
      search_text = excluded.search_text, fingerprint = excluded.fingerprint, changed_at = excluded.changed_at,
      left_at = null`.execute(tx)
  const debts = owned(records, (record) => record.debts)
  await sql`
    insert into fines.debts (person_profile_number, debt_id, kind, court_imposed, outstanding_cents, under_arrangement)
    select * from unnest(
      ${debts.map(({ owner }) => owner)}::text[], ${debts.map(({ row }) => row.debtId)}::text[],
      ${debts.map(({ row }) => row.kind)}::text[], ${debts.map(({ row }) => row.courtImposed)}::boolean[],
      ${debts.map(({ row }) => row.outstandingCents)}::bigint[],
      ${debts.map(({ row }) => row.underArrangement)}::boolean[])`.execute(tx)
  const warrants = owned(records, (record) => record.warrants)
  await sql`
    insert into fines.warrants (person_profile_number, warrant_id, issued_on, status, debt_ids)
    select owner, warrant_id, issued_on, status, string_to_array(debt_ids, ';') from unnest(
      ${warrants.map(({ owner }) => owner)}::text[], ${warrants.map(({ row }) => row.warrantId)}::text[],
      ${warrants.map(({ row }) => row.issuedOn)}::date[], ${warrants.map(({ row }) => row.status)}::text[],
      ${warrants.map(({ row }) => row.debtIds.join(';'))}::text[])
      as warrant(owner, warrant_id, issued_on, status, debt_ids)`.execute(tx)
}

function owned<T>(records: readonly PersonRecord[], rowsOf: (record: PersonRecord) => readonly T[]) {
  return records.flatMap((record) =>
    rowsOf(record).map((row) => ({ owner: record.person.personProfileNumber, row })),
  )
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

/** The people in the register from a number onwards, in order of their numbers. */
export async function selectRecordsAfter(
  tx: Tx,
  after: string,
  most: number,
): Promise<readonly PersonRecord[]> {
  // Grouped over the page's range, in one pass: a subquery for each person takes three times as long.
  const { rows } = await sql<
    RegisteredPerson & { debts: readonly Debt[] | null; warrants: readonly Warrant[] | null }
  >`
    with page as (
      select ${personColumns}, person_profile_number from fines.people
      where person_profile_number > ${after} and left_at is null order by person_profile_number limit ${most}
    ), last as (select max(person_profile_number) as number from page)
    select "personProfileNumber", "familyName", "givenNames", "dateOfBirth", gender, debts, warrants
    from page
    left join (
      select person_profile_number, ${debtsAsJson} as debts from fines.debts
      where person_profile_number > ${after} and person_profile_number <= (select number from last) group by 1
    ) as d using (person_profile_number)
    left join (
      select person_profile_number, ${warrantsAsJson} as warrants from fines.warrants
      where person_profile_number > ${after} and person_profile_number <= (select number from last) group by 1
    ) as w using (person_profile_number)
    order by person_profile_number`.execute(tx)
  return rows.map(({ debts, warrants, ...person }) => ({
    person,
    debts: debts ?? [],
    warrants: warrants ?? [],
  }))
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
