/** The SQL of incidents: opening and joining, and what officers do with them. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Detection, Grade } from './detection.ts'
import type { Deed, End, IncidentRow } from './incident.ts'

export const detectionSchema: RoomSchema = {
  room: 'detection',
  schema: 'detection',
  migrations: new URL('./migrations/', import.meta.url),
}

export const incidentColumns = sql`id, number, detection, key_mark as "keyMark", grade, opened_at as "openedAt", last_at as "lastAt", trips,
  counted, threshold, minutes, network_sealed as "networkSealed", about_person as "aboutPerson", about_kind as "aboutKind",
  about_record as "aboutRecord", taken_at as "takenAt", taken_by as "takenBy", closed_at as "closedAt", closed_by as "closedBy",
  outcome, breach`

export interface SeenIncident extends Pick<Detection, 'threshold' | 'minutes'> {
  readonly id: string
  readonly detection: string
  readonly keyMark: Buffer
  readonly grade: Grade
  readonly firstAt: Date
  readonly lastAt: Date
  readonly trips: number
  readonly counted: number
  readonly networkSealed: Buffer | null
  readonly person: string | null
  readonly record: { readonly kind: string; readonly id: string } | null
}

/**
 * Joins the incident that is open for the same detection and key, or opens one: which, and whether it is new. It is looked for
 * first, so that what joins uses up no number.
 */
export async function openOrJoin(
  tx: Tx,
  s: SeenIncident,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const joining = sql`last_at = greatest(i.last_at, ${s.lastAt}), trips = i.trips + ${s.trips}::integer,
    counted = greatest(i.counted, ${s.counted}::integer)`
  const { rows } = await sql<{ id: string }>`
    with joined as (
      update detection.incidents as i set ${joining}
      where detection = ${s.detection} and key_mark = ${s.keyMark} and closed_at is null returning id
    ), made as (
      insert into detection.incidents as i (id, detection, key_mark, grade, opened_at, last_at, trips, counted, threshold,
        minutes, network_sealed, about_person, about_kind, about_record)
      select ${s.id}::uuid, ${s.detection}, ${s.keyMark}, ${s.grade}, ${s.firstAt}::timestamptz, ${s.lastAt}::timestamptz,
        ${s.trips}::integer, ${s.counted}::integer, ${s.threshold}::integer, ${s.minutes}::integer, ${s.networkSealed}::bytea,
        ${s.person}, ${s.record?.kind ?? null}, ${s.record?.id ?? null}
      where not exists (select from joined)
      on conflict (detection, key_mark) where closed_at is null do update set ${joining}
      returning id
    )
    select id from joined union all select id from made`.execute(tx)
  const id = rows[0]?.id ?? s.id
  return { id, isNew: id === s.id }
}

const MOST_TRIPS = 200

export async function insertTrip(
  tx: Tx,
  t: {
    readonly id: string
    readonly incident: string
    readonly at: Date
    readonly times: number
    readonly what: string
  },
): Promise<void> {
  await sql`
    insert into detection.trips (id, incident, at, times, what)
    select ${t.id}, ${t.incident}, ${t.at}, ${t.times}, ${t.what}
    where (select count(*) from detection.trips where incident = ${t.incident}) < ${sql.lit(MOST_TRIPS)}`.execute(
    tx,
  )
}

/** Nobody took it, and nothing more came since: it is closed by the watching itself. */
export async function closeQuiet(tx: Tx, before: Date, at: Date, by: string): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update detection.incidents set closed_at = ${at}, closed_by = ${by}, outcome = 'quiet'
    where closed_at is null and taken_at is null and last_at < ${before}`.execute(tx)
  return Number(numAffectedRows)
}

export async function selectIncident(tx: Tx, id: string): Promise<IncidentRow | undefined> {
  const { rows } =
    await sql<IncidentRow>`select ${incidentColumns} from detection.incidents where id = ${id}`.execute(tx)
  return rows[0]
}

/** Locked until the act's end, so that two officers do not both close it. */
export async function lockIncident(tx: Tx, id: string): Promise<IncidentRow | undefined> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from detection.incidents where id = ${id} for no key update`.execute(tx)
  return rows[0]
}

export async function setTaken(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`update detection.incidents set taken_at = ${at}, taken_by = ${by} where id = ${id}`.execute(tx)
}

export async function setClosed(
  tx: Tx,
  id: string,
  {
    by,
    at,
    outcome,
    breach = null,
  }: { readonly by: string; readonly at: Date; readonly outcome: End; readonly breach?: string | null },
): Promise<void> {
  await sql`
    update detection.incidents set closed_at = ${at}, closed_by = ${by}, outcome = ${outcome}, breach = ${breach}
    where id = ${id}`.execute(tx)
}

export async function insertAct(
  tx: Tx,
  a: {
    readonly id: string
    readonly incident: string
    readonly at: Date
    readonly by: string
    readonly did: Deed
  },
): Promise<void> {
  await sql`
    insert into detection.acts (id, incident, at, acted_by, did) values (${a.id}, ${a.incident}, ${a.at}, ${a.by}, ${a.did})`.execute(
    tx,
  )
}

/** With everything that hangs on it; false when there is none that was closed. */
export async function deleteIncident(tx: Tx, id: string): Promise<boolean> {
  const found = await sql`
    select id from detection.incidents where id::text = ${id} and closed_at is not null`.execute(tx)
  if (found.rows.length === 0) return false
  await sql`delete from detection.trips where incident::text = ${id}`.execute(tx)
  await sql`delete from detection.acts where incident::text = ${id}`.execute(tx)
  await sql`delete from detection.incidents where id::text = ${id}`.execute(tx)
  return true
}

export async function countOpen(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ grade: string; count: number }>`
    select grade, count(*)::integer as count from detection.incidents where closed_at is null group by grade`.execute(
    tx,
  )
  return new Map(rows.map(({ grade, count }) => [grade, count]))
}
