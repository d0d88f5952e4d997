/** The SQL by which an import brings people up to date: many in one statement, the next made ready while it runs. */
import { sql, textArray, type Tx } from '#database'
import { fingerprintOf } from './fingerprint.ts'
import type { PersonRecord } from './register.ts'
import { searchText } from './search-text.ts'

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

/** A record as it is written, with the fingerprint of what the extract said. */
export interface RecordToWrite extends PersonRecord {
  readonly fingerprint: string
}

/** People written by one statement, and between two turns of everything else. */
const PEOPLE_AT_A_TIME = 1_500

export interface RecordsToWrite {
  /** Of whom the register holds nothing. */
  readonly newcomers: readonly PersonRecord[]
  /** Whom it holds; their debts and warrants are replaced as a whole. */
  readonly held: readonly RecordToWrite[]
}

export async function writeRecords(
  tx: Tx,
  { newcomers, held }: RecordsToWrite,
  at: Date,
  tell: (done: number) => void,
): Promise<void> {
  await deleteDebtsAndWarrants(
    tx,
    held.map(({ person }) => person.personProfileNumber),
  )
  let written: Promise<unknown> = Promise.resolve()
  let told = 0
  for (const [records, whereHeld] of [
    [newcomers, sql``],
    [held, asTheyNowAre],
  ] as const) {
    for (let done = 0; done < records.length; done += PEOPLE_AT_A_TIME) {
      const some = records.slice(done, done + PEOPLE_AT_A_TIME)
      const columns = columnsOf(some.map(fingerprinted))
      await written
      tell(told)
      written = insertColumns(tx, columns, at, whereHeld)
      told += some.length
    }
  }
  await written
}

/** Costs a newcomer a fifth more than a plain insert. */
const asTheyNowAre = sql`
  on conflict (person_profile_number) do update set family_name = excluded.family_name,
    given_names = excluded.given_names, date_of_birth = excluded.date_of_birth, gender = excluded.gender,
    search_text = excluded.search_text, fingerprint = excluded.fingerprint, changed_at = excluded.changed_at,
    left_at = null`

function fingerprinted(record: PersonRecord | RecordToWrite): RecordToWrite {
  return 'fingerprint' in record ? record : { ...record, fingerprint: fingerprintOf(record) }
}

type Columns = ReturnType<typeof columnsOf>

function columnsOf(records: readonly RecordToWrite[]) {
  const people = records.map(({ person }) => person)
  const debts = owned(records, (record) => record.debts)
  const warrants = owned(records, (record) => record.warrants)
  return {
    people: {
      number: textArray(people.map(({ personProfileNumber }) => personProfileNumber)),
      familyName: textArray(people.map(({ familyName }) => familyName)),
      givenNames: textArray(people.map(({ givenNames }) => givenNames)),
      dateOfBirth: textArray(people.map(({ dateOfBirth }) => dateOfBirth)),
      gender: textArray(people.map(({ gender }) => gender)),
      searchText: textArray(people.map((person) => searchText(person.familyName, person.givenNames))),
      fingerprint: textArray(records.map(({ fingerprint }) => fingerprint)),
    },
    debts: {
      owner: textArray(debts.map(({ owner }) => owner)),
      debtId: textArray(debts.map(({ row }) => row.debtId)),
      kind: textArray(debts.map(({ row }) => row.kind)),
      courtImposed: textArray(debts.map(({ row }) => row.courtImposed)),
      outstandingCents: textArray(debts.map(({ row }) => row.outstandingCents)),
      underArrangement: textArray(debts.map(({ row }) => row.underArrangement)),
    },
    warrants: {
      owner: textArray(warrants.map(({ owner }) => owner)),
      warrantId: textArray(warrants.map(({ row }) => row.warrantId)),
      issuedOn: textArray(warrants.map(({ row }) => row.issuedOn)),
      status: textArray(warrants.map(({ row }) => row.status)),
      debtIds: textArray(warrants.map(({ row }) => row.debtIds.join(';'))),
    },
  }
}

function owned<T>(records: readonly PersonRecord[], rowsOf: (record: PersonRecord) => readonly T[]) {
  return records.flatMap((record) =>
    rowsOf(record).map((row) => ({ owner: record.person.personProfileNumber, row })),
  )
}

async function insertColumns(
  tx: Tx,
  { people, debts, warrants }: Columns,
  at: Date,
  whereHeld: typeof asTheyNowAre,
): Promise<void> {
  // Joined to the people written: no row can be of somebody who is not in the register.
  await sql`
    with written as (
      insert into fines.people (person_profile_number, family_name, given_names, date_of_birth, gender, search_text,
        fingerprint, entered_at, changed_at)
      select *, ${at}::timestamptz, ${at}::timestamptz from unnest(
        ${people.number}::text[], ${people.familyName}::text[], ${people.givenNames}::text[],
        ${people.dateOfBirth}::text[], ${people.gender}::text[], ${people.searchText}::text[],
        ${people.fingerprint}::text[]) ${whereHeld}
      returning person_profile_number as owner
    ), written_debts as (
      insert into fines.debts
        (person_profile_number, debt_id, kind, court_imposed, outstanding_cents, under_arrangement)
      select owner, debt_id, kind, court_imposed, outstanding_cents, under_arrangement
      from unnest(${debts.owner}::text[], ${debts.debtId}::text[], ${debts.kind}::text[],
        ${debts.courtImposed}::boolean[], ${debts.outstandingCents}::bigint[], ${debts.underArrangement}::boolean[])
        as debt(owner, debt_id, kind, court_imposed, outstanding_cents, under_arrangement)
      join written using (owner)
    )
    insert into fines.warrants (person_profile_number, warrant_id, issued_on, status, debt_ids)
    select owner, warrant_id, issued_on, status, string_to_array(debt_ids, ';')
    from unnest(${warrants.owner}::text[], ${warrants.warrantId}::text[], ${warrants.issuedOn}::date[],
      ${warrants.status}::text[], ${warrants.debtIds}::text[])
      as warrant(owner, warrant_id, issued_on, status, debt_ids)
    join written using (owner)`.execute(tx)
}

/** People who have left the register owe nothing; that they were in it, and what was done, stays known. */
export async function markLeft(tx: Tx, personProfileNumbers: readonly string[], at: Date): Promise<void> {
  await sql`update fines.people set left_at = ${at}, changed_at = ${at}, fingerprint = ''
    where person_profile_number = any(${personProfileNumbers})`.execute(tx)
  await deleteDebtsAndWarrants(tx, personProfileNumbers)
}

async function deleteDebtsAndWarrants(tx: Tx, personProfileNumbers: readonly string[]): Promise<void> {
  await sql`delete from fines.debts where person_profile_number = any(${personProfileNumbers})`.execute(tx)
  await sql`delete from fines.warrants where person_profile_number = any(${personProfileNumbers})`.execute(tx)
}

/** The person profile number; undefined when there is no such person, or the register still holds them. */
export async function personThatLeft(tx: Tx, registerId: string): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`
    select person_profile_number as person from fines.people
    where register_id::text = ${registerId} and left_at is not null`.execute(tx)
  return rows[0]?.person
}

export async function deletePerson(tx: Tx, personProfileNumber: string): Promise<void> {
  await sql`delete from fines.warrants where person_profile_number = ${personProfileNumber}`.execute(tx)
  await sql`delete from fines.debts where person_profile_number = ${personProfileNumber}`.execute(tx)
  await sql`delete from fines.people where person_profile_number = ${personProfileNumber}`.execute(tx)
}
