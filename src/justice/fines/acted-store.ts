/** The SQL of what acts within the day changed: an import asks it what the extract had said before. */
import { sql, type Tx } from '#database'
import type { ActedDebt, ActedRows, ActedWarrant } from './standing-acts.ts'

/** People with an act before an instant whose rows no extract has brought up to date since. */
export async function actedPeople(tx: Tx, before: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ ppn: string }>`
    select person_profile_number as ppn from fines.acted_debts where acted_at < ${before}
    union select person_profile_number from fines.acted_warrants where acted_at < ${before}`.execute(tx)
  return new Set(rows.map(({ ppn }) => ppn))
}

type Owned<T> = T & { readonly ppn: string }

export async function actedRowsOf(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<ReadonlyMap<string, ActedRows>> {
  const debts = await sql<Owned<ActedDebt>>`
    select person_profile_number as ppn, debt_id as "debtId", acted_at as "actedAt",
      d.outstanding_cents as "outstandingCents", d.under_arrangement as "underArrangement",
      json_build_object('outstandingCents', a.extract_outstanding_cents,
        'underArrangement', a.extract_under_arrangement) as extract
    from fines.acted_debts a join fines.debts d using (person_profile_number, debt_id)
    where person_profile_number = any(${personProfileNumbers})`.execute(tx)
  const warrants = await sql<Owned<ActedWarrant>>`
    select person_profile_number as ppn, warrant_id as "warrantId", acted_at as "actedAt", w.status,
      json_build_object('status', a.extract_status) as extract
    from fines.acted_warrants a join fines.warrants w using (person_profile_number, warrant_id)
    where person_profile_number = any(${personProfileNumbers})`.execute(tx)
  const people = new Set([...debts.rows, ...warrants.rows].map(({ ppn }) => ppn))
  const of = <T>(rows: readonly Owned<T>[], person: string) => rows.filter(({ ppn }) => ppn === person)
  return new Map(
    [...people].map((person) => [
      person,
      { debts: of(debts.rows, person), warrants: of(warrants.rows, person) },
    ]),
  )
}

/** The extract knows better of these: from now on it is believed. */
export async function forgetActs(
  tx: Tx,
  personProfileNumber: string,
  known: { readonly knownDebtIds: readonly string[]; readonly knownWarrantIds: readonly string[] },
): Promise<void> {
  await sql`delete from fines.acted_debts where person_profile_number = ${personProfileNumber}
    and debt_id = any(${[...known.knownDebtIds]})`.execute(tx)
  await sql`delete from fines.acted_warrants where person_profile_number = ${personProfileNumber}
    and warrant_id = any(${[...known.knownWarrantIds]})`.execute(tx)
}

export async function forgetActsOfPeople(tx: Tx, personProfileNumbers: readonly string[]): Promise<void> {
  await sql`delete from fines.acted_debts where person_profile_number = any(${personProfileNumbers})`.execute(
    tx,
  )
  await sql`delete from fines.acted_warrants
    where person_profile_number = any(${personProfileNumbers})`.execute(tx)
}
