/** The SQL of what people owe, without their names: read, kept from changing, and changed within the day. */
import { sql, type Tx } from '#database'
import type { Debt, Standing, Warrant } from './register.ts'
import { owedColumns } from './store.ts'

/** What some people owe now, by person profile number; who was never in the register is not among them. */
export async function standingsOf(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<Standing>`
    select person_profile_number as "personProfileNumber", register_id as "registerId", left_at as "leftAt",
      ${owedColumns}
    from fines.people p where person_profile_number = any(${[...personProfileNumbers]})`.execute(tx)
  return new Map(rows.map((standing) => [standing.personProfileNumber, standing]))
}

/** Undefined for nobody of the register. */
export async function standingOf(tx: Tx, personProfileNumber: string): Promise<Standing | undefined> {
  return (await standingsOf(tx, [personProfileNumber])).get(personProfileNumber)
}

/** The same, kept from changing until the caller's transaction ends. */
export async function lockStandings(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  // Locked by themselves first: what they owe is then read after whatever the lock waited for.
  await lockPeople(tx, personProfileNumbers)
  return standingsOf(tx, personProfileNumbers)
}

/** Keeps people, and what they owe, from changing until the caller's transaction ends. */
export async function lockPeople(tx: Tx, personProfileNumbers: readonly string[]): Promise<void> {
  await sql`select from fines.people where person_profile_number = any(${[...personProfileNumbers]})
    order by person_profile_number for update`.execute(tx)
}

/** The debts as they now are; the others stay. */
export async function changeDebts(tx: Tx, person: string, debts: readonly Debt[], at: Date): Promise<void> {
  if (debts.length === 0) return
  const ids = debts.map(({ debtId }) => debtId)
  await sql`update fines.debts d
    set outstanding_cents = now.outstanding_cents, under_arrangement = now.under_arrangement
    from unnest(${ids}::text[], ${debts.map(({ outstandingCents }) => outstandingCents)}::bigint[],
      ${debts.map(({ underArrangement }) => underArrangement)}::boolean[])
      as now(debt_id, outstanding_cents, under_arrangement)
    where d.person_profile_number = ${person} and d.debt_id = now.debt_id`.execute(tx)
  await touchPerson(tx, person, at)
}

export async function changeWarrants(
  tx: Tx,
  person: string,
  warrants: readonly Warrant[],
  at: Date,
): Promise<void> {
  if (warrants.length === 0) return
  const ids = warrants.map(({ warrantId }) => warrantId)
  await sql`update fines.warrants w set status = now.status
    from unnest(${ids}::text[], ${warrants.map(({ status }) => status)}::text[]) as now(warrant_id, status)
    where w.person_profile_number = ${person} and w.warrant_id = now.warrant_id`.execute(tx)
  await touchPerson(tx, person, at)
}

async function touchPerson(tx: Tx, personProfileNumber: string, at: Date): Promise<void> {
  await sql`update fines.people set changed_at = ${at}
    where person_profile_number = ${personProfileNumber}`.execute(tx)
}
