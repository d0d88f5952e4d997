/** The SQL of breaches: facts, conclusions, and the end. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { AssessmentRow, BreachFacts, BreachRow } from './breach.ts'

export const breachesSchema: RoomSchema = {
  room: 'breaches',
  schema: 'breaches',
  migrations: new URL('./migrations/', import.meta.url),
}

const columns = sql`id, number, kind, what, occurred_from as "occurredFrom", occurred_until as "occurredUntil",
  detected_at as "detectedAt", contained_at as "containedAt", holder, steps, advice, others_told as "othersTold", contact,
  recorded_at as "recordedAt", recorded_by as "recordedBy", closed_at as "closedAt", closed_by as "closedBy",
  closed_because as "closedBecause"`

/** False when the same form was sent before. */
export async function insertBreach(
  tx: Tx,
  f: BreachFacts,
  {
    id,
    onceKey,
    at,
    by,
  }: { readonly id: string; readonly onceKey: string; readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into breaches.breaches (id, once_key, kind, what, occurred_from, occurred_until, detected_at, contained_at,
      holder, steps, advice, others_told, contact, recorded_at, recorded_by)
    values (${id}, ${onceKey}, ${f.kind}, ${f.what}, ${f.occurredFrom}, ${f.occurredUntil}, ${f.detectedAt},
      ${f.containedAt}, ${f.holder}, ${f.steps}, ${f.advice}, ${f.othersTold}, ${f.contact}, ${at}, ${by})
    on conflict (once_key) do nothing`.execute(tx)
  return numAffectedRows > 0n
}

export async function idSentWith(tx: Tx, onceKey: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from breaches.breaches where once_key = ${onceKey}`.execute(tx)
  return rows[0]?.id
}

export async function updateFacts(tx: Tx, id: string, f: BreachFacts): Promise<void> {
  await sql`
    update breaches.breaches set kind = ${f.kind}, what = ${f.what}, occurred_from = ${f.occurredFrom},
      occurred_until = ${f.occurredUntil}, detected_at = ${f.detectedAt}, contained_at = ${f.containedAt},
      holder = ${f.holder}, steps = ${f.steps}, advice = ${f.advice}, others_told = ${f.othersTold},
      contact = ${f.contact}
    where id = ${id}`.execute(tx)
}

export async function closeRow(
  tx: Tx,
  id: string,
  { at, by, because }: { readonly at: Date; readonly by: string; readonly because: string },
): Promise<void> {
  await sql`
    update breaches.breaches set closed_at = ${at}, closed_by = ${by}, closed_because = ${because}
    where id = ${id}`.execute(tx)
}

export async function selectBreach(tx: Tx, id: string): Promise<BreachRow | undefined> {
  const { rows } = await sql<BreachRow>`select ${columns} from breaches.breaches where id = ${id}`.execute(tx)
  return rows[0]
}

/** Open ones first, the newest of each first. */
export async function selectBreaches(tx: Tx): Promise<readonly BreachRow[]> {
  const { rows } = await sql<BreachRow>`
    select ${columns} from breaches.breaches order by closed_at is not null, detected_at desc, id`.execute(tx)
  return rows
}

const assessmentColumns = sql`id, made_at as "madeAt", made_by as "madeBy", factors, conclusion, because`

/** In the order in which they were made. */
export async function selectAssessments(tx: Tx, breach: string): Promise<readonly AssessmentRow[]> {
  const { rows } = await sql<AssessmentRow>`
    select ${assessmentColumns} from breaches.assessments where breach = ${breach} order by made_at, id`.execute(
    tx,
  )
  return rows
}

export async function selectAllAssessments(
  tx: Tx,
): Promise<readonly (AssessmentRow & { readonly breach: string })[]> {
  const { rows } = await sql<AssessmentRow & { breach: string }>`
    select ${assessmentColumns}, breach from breaches.assessments order by made_at, id`.execute(tx)
  return rows
}

export async function insertAssessment(tx: Tx, breach: string, a: AssessmentRow): Promise<void> {
  await sql`
    insert into breaches.assessments (id, breach, made_at, made_by, factors, conclusion, because)
    values (${a.id}, ${breach}, ${a.madeAt}, ${a.madeBy}, ${JSON.stringify(a.factors)}::jsonb, ${a.conclusion},
      ${a.because})`.execute(tx)
}

/** With everything that hangs on it; false when there is none that was closed. */
export async function deleteBreach(tx: Tx, id: string): Promise<boolean> {
  const found = await sql`
    select id from breaches.breaches where id::text = ${id} and closed_at is not null`.execute(tx)
  if (found.rows.length === 0) return false
  await sql`delete from breaches.tellings where breach::text = ${id}`.execute(tx)
  await sql`delete from breaches.notices where breach::text = ${id}`.execute(tx)
  await sql`delete from breaches.assessments where breach::text = ${id}`.execute(tx)
  await sql`delete from breaches.exceptions where breach::text = ${id}`.execute(tx)
  await sql`delete from breaches.records where list::text = ${id}`.execute(tx)
  await sql`delete from breaches.people where list::text = ${id}`.execute(tx)
  await sql`delete from breaches.scopes where list::text = ${id}`.execute(tx)
  await sql`delete from breaches.lists where id::text = ${id}`.execute(tx)
  await sql`delete from breaches.breaches where id::text = ${id}`.execute(tx)
  return true
}
