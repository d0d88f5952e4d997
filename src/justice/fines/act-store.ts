/** The SQL of the acts of the schema `fines`: what was done, and what the extract had said before it. */
import { sql, type Tx } from '#database'
import type { Debt, Warrant } from './register.ts'
import type { ActKind, ActToPerform, RecordedAct, RemittalKind, Standing } from './register-act.ts'
import { debtsAsJson, lockPeople, warrantsAsJson } from './store.ts'

export interface ActRecord extends ActToPerform, Omit<RecordedAct, 'withdrawalNumber'> {}

/** An act as it stands in the person's history. */
export interface ActInHistory extends Omit<RecordedAct, 'withdrawalNumber'> {
  readonly kind: ActKind
  readonly actedAt: Date
  readonly actor: { readonly kind: string; readonly id: string }
  readonly caseReference: string | null
  readonly receiptNumber: string | null
  readonly remittalKind: RemittalKind | null
}

async function selectStandings(tx: Tx, numbers: readonly string[]): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select person_profile_number as "personProfileNumber", register_id as "registerId", left_at as "leftAt",
      coalesce((select ${debtsAsJson} from fines.debts d
        where d.person_profile_number = p.person_profile_number), '[]') as debts,
      coalesce((select ${warrantsAsJson} from fines.warrants w
        where w.person_profile_number = p.person_profile_number), '[]') as warrants
    from fines.people p where person_profile_number = any(${numbers})`.execute(tx)
  return rows
}

/** What somebody owes now, without a name; undefined for nobody of the register. */
export async function standingOf(tx: Tx, personProfileNumber: string): Promise<Standing | undefined> {
  const [standing] = await selectStandings(tx, [personProfileNumber])
  return standing
}

/** The same, kept from changing until the caller's transaction ends. */
export async function lockStanding(tx: Tx, personProfileNumber: string): Promise<Standing | undefined> {
  return (await lockStandings(tx, [personProfileNumber])).get(personProfileNumber)
}

/** Of many people at once, by person profile number; who was never in the register is not among them. */
export async function lockStandings(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  // Locked by themselves first: what they owe is then read after whatever the lock waited for.
  await lockPeople(tx, personProfileNumbers)
  const standings = await selectStandings(tx, personProfileNumbers)
  return new Map(standings.map((standing) => [standing.personProfileNumber, standing]))
}

const actColumns = sql`act_id as "actId", act as kind, acted_at as "actedAt",
  json_build_object('kind', actor_kind, 'id', actor_id) as actor, case_reference as "caseReference",
  receipt_number as "receiptNumber", fines_cents as "finesCents", reparation_cents as "reparationCents",
  remittal_kind as "remittalKind", debt_ids as "debtIds", warrant_ids as "warrantIds"`

export async function findAct(tx: Tx, actId: string): Promise<ActInHistory | undefined> {
  const { rows } = await sql<ActInHistory>`
    select ${actColumns} from fines.acts where act_id = ${actId}::uuid`.execute(tx)
  return rows[0]
}

/** The newest first. */
export async function actsOn(tx: Tx, personProfileNumber: string): Promise<readonly ActInHistory[]> {
  const { rows } = await sql<ActInHistory>`
    select ${actColumns} from fines.acts where person_profile_number = ${personProfileNumber}
    order by number desc`.execute(tx)
  return rows
}

/** False when the receipt stands on record already; nothing is written then. */
export async function insertAct(tx: Tx, act: ActRecord, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into fines.acts (act_id, person_profile_number, act, acted_at, actor_kind, actor_id, case_reference,
      receipt_number, fines_cents, reparation_cents, remittal_kind, debt_ids, warrant_ids)
    values (${act.actId}, ${act.personProfileNumber}, ${act.kind}, ${at}, ${act.actor.kind}, ${act.actor.id},
      ${act.caseReference ?? null}, ${act.receiptNumber ?? null}, ${act.finesCents}, ${act.reparationCents},
      ${act.remittalKind ?? null}, ${[...act.debtIds]}, ${[...act.warrantIds]})
    on conflict (receipt_number) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** What the extract said is kept at the first act; a second one on the same debt leaves it. */
export async function changeDebts(tx: Tx, person: string, debts: readonly Debt[], at: Date): Promise<void> {
  if (debts.length === 0) return
  const ids = debts.map(({ debtId }) => debtId)
  await sql`insert into fines.acted_debts (person_profile_number, debt_id, extract_outstanding_cents,
      extract_under_arrangement, acted_at)
    select person_profile_number, debt_id, outstanding_cents, under_arrangement, ${at}::timestamptz from fines.debts
    where person_profile_number = ${person} and debt_id = any(${ids})
    on conflict (person_profile_number, debt_id) do update set acted_at = excluded.acted_at`.execute(tx)
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
  await sql`insert into fines.acted_warrants (person_profile_number, warrant_id, extract_status, acted_at)
    select person_profile_number, warrant_id, status, ${at}::timestamptz from fines.warrants
    where person_profile_number = ${person} and warrant_id = any(${ids})
    on conflict (person_profile_number, warrant_id) do update set acted_at = excluded.acted_at`.execute(tx)
  await sql`update fines.warrants w set status = now.status
    from unnest(${ids}::text[], ${warrants.map(({ status }) => status)}::text[]) as now(warrant_id, status)
    where w.person_profile_number = ${person} and w.warrant_id = now.warrant_id`.execute(tx)
  await touchPerson(tx, person, at)
}

async function touchPerson(tx: Tx, personProfileNumber: string, at: Date): Promise<void> {
  await sql`update fines.people set changed_at = ${at}
    where person_profile_number = ${personProfileNumber}`.execute(tx)
}

/** Of these cases, those in which something was recorded. */
export async function actedCases(tx: Tx, caseReferences: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ reference: string }>`
    select distinct case_reference as reference from fines.acts
    where case_reference = any(${[...caseReferences]})`.execute(tx)
  return new Set(rows.map(({ reference }) => reference))
}
