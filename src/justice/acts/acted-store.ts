/** The SQL of what the extract had said of a debt or a warrant before an act changed it. */
import { sql, type Tx } from '#database'
import type { Debt, Warrant } from '#justice/register'
import type { ActedDebt, ActedRows, ActedWarrant } from './under-acts.ts'

/** Kept at the first act; a second one on the same debt leaves it. */
export async function keepExtractOfDebts(
  tx: Tx,
  person: string,
  debts: readonly Debt[],
  at: Date,
): Promise<void> {
  if (debts.length === 0) return
  await sql`insert into acts.acted_debts (person_profile_number, debt_id, extract_outstanding_cents,
      extract_under_arrangement, acted_at)
    select ${person}, debt_id, outstanding_cents, under_arrangement, ${at}::timestamptz
    from unnest(${debts.map(({ debtId }) => debtId)}::text[],
      ${debts.map(({ outstandingCents }) => outstandingCents)}::bigint[],
      ${debts.map(({ underArrangement }) => underArrangement)}::boolean[])
      as debt(debt_id, outstanding_cents, under_arrangement)
    on conflict (person_profile_number, debt_id) do update set acted_at = excluded.acted_at`.execute(tx)
}

export async function keepExtractOfWarrants(
  tx: Tx,
  person: string,
  warrants: readonly Warrant[],
  at: Date,
): Promise<void> {
  if (warrants.length === 0) return
  await sql`insert into acts.acted_warrants (person_profile_number, warrant_id, extract_status, acted_at)
    select ${person}, warrant_id, status, ${at}::timestamptz
    from unnest(${warrants.map(({ warrantId }) => warrantId)}::text[],
      ${warrants.map(({ status }) => status)}::text[]) as warrant(warrant_id, status)
    on conflict (person_profile_number, warrant_id) do update set acted_at = excluded.acted_at`.execute(tx)
}

/** People with an act before an instant whose rows no extract has brought up to date since. */
export async function actedPeople(tx: Tx, before: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ ppn: string }>`
    select person_profile_number as ppn from acts.acted_debts where acted_at < ${before}
    union select person_profile_number from acts.acted_warrants where acted_at < ${before}`.execute(tx)
  return new Set(rows.map(({ ppn }) => ppn))
}

type Owned<T> = T & { readonly ppn: string }

export async function actedRowsOf(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<ReadonlyMap<string, ActedRows>> {
  const debts = await sql<Owned<ActedDebt>>`
    select person_profile_number as ppn, debt_id as "debtId", acted_at as "actedAt",
      json_build_object('outstandingCents', extract_outstanding_cents,
        'underArrangement', extract_under_arrangement) as extract
    from acts.acted_debts where person_profile_number = any(${personProfileNumbers})`.execute(tx)
  const warrants = await sql<Owned<ActedWarrant>>`
    select person_profile_number as ppn, warrant_id as "warrantId", acted_at as "actedAt",
      json_build_object('status', extract_status) as extract
    from acts.acted_warrants where person_profile_number = any(${personProfileNumbers})`.execute(tx)
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
  await sql`delete from acts.acted_debts where person_profile_number = ${personProfileNumber}
    and debt_id = any(${[...known.knownDebtIds]})`.execute(tx)
  await sql`delete from acts.acted_warrants where person_profile_number = ${personProfileNumber}
    and warrant_id = any(${[...known.knownWarrantIds]})`.execute(tx)
}

/** As they stood before an import that is undone. */
export async function putBackActedRows(
  tx: Tx,
  person: string,
  { debts, warrants }: ActedRows,
): Promise<void> {
  for (const { debtId, actedAt, extract } of debts)
    await sql`insert into acts.acted_debts (person_profile_number, debt_id, extract_outstanding_cents,
        extract_under_arrangement, acted_at)
      values (${person}, ${debtId}, ${extract.outstandingCents}, ${extract.underArrangement}, ${actedAt})`.execute(
      tx,
    )
  for (const { warrantId, actedAt, extract } of warrants)
    await sql`insert into acts.acted_warrants (person_profile_number, warrant_id, extract_status, acted_at)
      values (${person}, ${warrantId}, ${extract.status}, ${actedAt})`.execute(tx)
}

export async function forgetActsOn(tx: Tx, personProfileNumbers: readonly string[]): Promise<void> {
  await sql`delete from acts.acted_debts where person_profile_number = any(${personProfileNumbers})`.execute(
    tx,
  )
  await sql`delete from acts.acted_warrants
    where person_profile_number = any(${personProfileNumbers})`.execute(tx)
}
