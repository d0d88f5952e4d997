/** The SQL of the schema `fines` that reads it; what writes it is in `record-store.ts` and `standing-store.ts`. */
import { sql, type RoomSchema, type Tx } from '#database'
import { foldReference, LOOKALIKES } from '#kernel'
import type { Debt, PersonRecord, RegisteredPerson, Warrant } from './register.ts'

export const registerSchema: RoomSchema = {
  // Under this name databases have on record which of its migrations were applied.
  room: 'justice/fines',
  schema: 'fines',
  migrations: new URL('./migrations/', import.meta.url),
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

/** By a number that is typed without its hyphens, or with a letter that looks like a digit; several where both exist. */
export async function selectPeopleByFoldedNumber(
  tx: Tx,
  number: string,
  most: number,
): Promise<readonly FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    select ${personColumns}, register_id as "registerId", left_at as "leftAt" from fines.people
    where translate(upper(regexp_replace(person_profile_number, '[^A-Za-z0-9]', '', 'g')),
      ${LOOKALIKES.from}, ${LOOKALIKES.to}) = ${foldReference(number)}
    order by left_at is not null, search_text, person_profile_number limit ${most}`.execute(tx)
  return rows
}

const debtsAsJson = sql`json_agg(json_build_object('debtId', debt_id, 'kind', kind, 'courtImposed', court_imposed,
    'outstandingCents', outstanding_cents, 'underArrangement', under_arrangement) order by debt_id)`

const warrantsAsJson = sql`json_agg(json_build_object('warrantId', warrant_id, 'issuedOn', issued_on, 'status', status,
    'debtIds', debt_ids) order by warrant_id)`

/** Columns of `fines.people p`: what the person owes, and under which warrants. */
export const owedColumns = sql`
  coalesce((select ${debtsAsJson} from fines.debts d
    where d.person_profile_number = p.person_profile_number), '[]') as debts,
  coalesce((select ${warrantsAsJson} from fines.warrants w
    where w.person_profile_number = p.person_profile_number), '[]') as warrants`

/** One person as the register holds them. */
export interface PersonInRegister extends FoundPerson {
  readonly enteredAt: Date
  readonly changedAt: Date
  readonly debts: readonly Debt[]
  readonly warrants: readonly Warrant[]
}

/** By the identifier that stands in addresses. */
export async function personByRegisterId(tx: Tx, registerId: string): Promise<PersonInRegister | undefined> {
  const { rows } = await sql<PersonInRegister>`
    select ${personColumns}, register_id as "registerId", left_at as "leftAt", entered_at as "enteredAt",
      changed_at as "changedAt", ${owedColumns}
    from fines.people p where register_id = ${registerId}::uuid`.execute(tx)
  return rows[0]
}

/** Several people as the register holds them, by person profile number. */
export async function peopleByNumber(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<ReadonlyMap<string, PersonInRegister>> {
  const { rows } = await sql<PersonInRegister>`
    select ${personColumns}, register_id as "registerId", left_at as "leftAt", entered_at as "enteredAt",
      changed_at as "changedAt", ${owedColumns}
    from fines.people p where person_profile_number = any(${[...personProfileNumbers]})`.execute(tx)
  return new Map(rows.map((person) => [person.personProfileNumber, person]))
}

/** People in the register now. */
export async function registerSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*) as people from fines.people where left_at is null`.execute(tx)
  return rows[0]?.people ?? 0
}

/** Opens a reading of everybody in the register, in the order of their numbers; it ends with the transaction. */
export async function openWholeRegister(tx: Tx): Promise<void> {
  // One plan for all: read in pages by number, a register that was just imported, and has no statistics yet, is
  // sorted anew for each page. Without them each person's debts would also be sought among everybody's: 20,000 people
  // took minutes for each thousand, and seconds where they are joined by order or by hash.
  await sql`set local enable_nestloop = off`.execute(tx)
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
  await sql`set local enable_nestloop to default`.execute(tx)
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
