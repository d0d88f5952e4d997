/** The SQL of the acts of the schema `acts`; of what the extract had said before them in `acted-store.ts`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { ArrangementTerms } from './arrangement-terms.ts'
import type { ActKind, ActToPerform, RecordedAct, RemittalKind } from './act.ts'

export const actsSchema: RoomSchema = {
  room: 'justice/acts',
  schema: 'acts',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface ActRecord extends ActToPerform, Omit<RecordedAct, 'withdrawalNumber'> {}

/** An act as it stands in the person's history. */
export interface ActInHistory extends Omit<RecordedAct, 'withdrawalNumber'> {
  readonly personProfileNumber: string
  readonly kind: ActKind
  readonly actedAt: Date
  readonly actor: { readonly kind: string; readonly id: string }
  readonly caseReference: string | null
  readonly receiptNumber: string | null
  readonly remittalKind: RemittalKind | null
  /** None for whoever pays over time by an arrangement that was made elsewhere. */
  readonly terms: ArrangementTerms | null
}

const actColumns = sql`act_id as "actId", person_profile_number as "personProfileNumber", act as kind, acted_at as "actedAt",
  json_build_object('kind', actor_kind, 'id', actor_id) as actor, case_reference as "caseReference",
  receipt_number as "receiptNumber", fines_cents as "finesCents", reparation_cents as "reparationCents",
  remittal_kind as "remittalKind",
  case when instalment_cents is not null then json_build_object('instalmentCents', instalment_cents,
    'interval', instalment_interval, 'firstOn', first_instalment_on) end as terms, debt_ids as "debtIds", warrant_ids as "warrantIds"`

export async function findAct(tx: Tx, actId: string): Promise<ActInHistory | undefined> {
  const { rows } = await sql<ActInHistory>`
    select ${actColumns} from acts.acts where act_id = ${actId}::uuid`.execute(tx)
  return rows[0]
}

/** The newest first. */
export async function actsOn(tx: Tx, personProfileNumber: string): Promise<readonly ActInHistory[]> {
  const { rows } = await sql<ActInHistory>`
    select ${actColumns} from acts.acts where person_profile_number = ${personProfileNumber}
    order by number desc`.execute(tx)
  return rows
}

/** False when the receipt, or the key, stands on record already; nothing is written then. */
export async function insertAct(tx: Tx, act: ActRecord, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into acts.acts (act_id, person_profile_number, act, acted_at, actor_kind, actor_id, case_reference,
      receipt_number, fines_cents, reparation_cents, remittal_kind, instalment_cents, instalment_interval,
      first_instalment_on, debt_ids, warrant_ids)
    values (${act.actId}, ${act.personProfileNumber}, ${act.kind}, ${at}, ${act.actor.kind}, ${act.actor.id},
      ${act.caseReference ?? null}, ${act.receiptNumber ?? null}, ${act.finesCents}, ${act.reparationCents},
      ${act.remittalKind ?? null}, ${act.terms?.instalmentCents ?? null}, ${act.terms?.interval ?? null},
      ${act.terms?.firstOn ?? null}, ${[...act.debtIds]}, ${[...act.warrantIds]})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Of these cases, those in which something was recorded. */
export async function actedCases(tx: Tx, caseReferences: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ reference: string }>`
    select distinct case_reference as reference from acts.acts
    where case_reference = any(${[...caseReferences]})`.execute(tx)
  return new Set(rows.map(({ reference }) => reference))
}

/** Of some people, those on whom Justice has acted since an instant. */
export async function actedSince(
  tx: Tx,
  personProfileNumbers: readonly string[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ ppn: string }>`
    select distinct person_profile_number as ppn from acts.acts
    where acted_at >= ${at} and person_profile_number = any(${[...personProfileNumbers]})`.execute(tx)
  return new Set(rows.map(({ ppn }) => ppn))
}

export async function deleteActsOf(tx: Tx, personProfileNumber: string): Promise<void> {
  await sql`delete from acts.acts where person_profile_number = ${personProfileNumber}`.execute(tx)
}
