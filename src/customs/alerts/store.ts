/** All SQL of the schemas `alerts` and `silent`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Direction } from '#kernel'
import type { Explanation } from '#matching'
import type { AlertedEntry, AlertedTraveller } from './alert.ts'

export const alertsSchema: RoomSchema = {
  room: 'customs/alerts',
  schema: 'alerts',
  migrations: new URL('./migrations/', import.meta.url),
}

export const silentSchema: RoomSchema = {
  room: 'customs/alerts/silent',
  schema: 'silent',
  migrations: new URL('./migrations-silent/', import.meta.url),
}

/** An interception alert as its row lies in the database. */
export interface InterceptionAlertRow {
  readonly id: string
  readonly reference: string
  readonly alertedAt: Date
  readonly port: string
  readonly lane: string
  readonly direction: Direction
  readonly craft: string
  readonly movedAt: Date
  readonly personProfileNumber: string
  readonly score: number
  readonly band: string
  readonly logOdds: number
  readonly identityCode: string
  readonly listNumber: number
  readonly withdrawalNumber: number
  readonly agreement: string
  readonly agreementVersion: string
  readonly engineVersion: string
  readonly traveller: AlertedTraveller
  readonly listed: AlertedEntry
  readonly explanation: Explanation
}

const alertColumns = sql`a.id, a.reference, a.alerted_at as "alertedAt", a.port, a.lane, a.direction, a.craft,
  a.moved_at as "movedAt", a.person_profile_number as "personProfileNumber", a.score, a.band,
  a.log_odds as "logOdds", a.identity_code as "identityCode", a.list_number as "listNumber",
  a.withdrawal_number as "withdrawalNumber", a.agreement, a.agreement_version as "agreementVersion",
  a.engine_version as "engineVersion", a.traveller, a.listed, a.explanation`

/**
 * One statement for every tick, whatever it raised, the activity records included. A key that was seen within the
 * window lets nothing through; the window counts from the first alert, not from the last scan. Returns the
 * interception alerts that are new.
 */
export async function insertAlerts(
  tx: Tx,
  interceptions: readonly Record<string, unknown>[],
  silents: readonly Record<string, unknown>[],
  at: Date,
  windowHours: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string | null }>`
    with raised as (
      select * from json_to_recordset(${JSON.stringify(interceptions)}::json) as r(key text, id uuid, reference text,
        alerted_at timestamptz, port text, lane text, direction text, craft text, moved_at timestamptz,
        person_profile_number text, score integer, band text, log_odds double precision, identity_code text,
        list_number integer, withdrawal_number integer, agreement text, agreement_version text, engine_version text,
        traveller jsonb, listed jsonb, explanation jsonb)
    ), born as (
      select * from json_to_recordset(${JSON.stringify(silents)}::json) as r(key text, id uuid, sealed text)
    ), fresh as (
      insert into silent.repeats as seen (key, alerted_at)
      select decode(key, 'hex'), ${at} from (select key from raised union all select key from born) keys
      on conflict (key) do update set alerted_at = excluded.alerted_at
        where seen.alerted_at <= excluded.alerted_at - make_interval(hours => ${windowHours})
      returning key
    ), interceptions as (
      insert into alerts.interception_alerts (id, reference, alerted_at, port, lane, direction, craft, moved_at,
        person_profile_number, score, band, log_odds, identity_code, list_number, withdrawal_number, agreement,
        agreement_version, engine_version, traveller, listed, explanation)
      select id, reference, alerted_at, port, lane, direction, craft, moved_at, person_profile_number, score, band,
        log_odds, identity_code, list_number, withdrawal_number, agreement, agreement_version, engine_version,
        traveller, listed, explanation
      from raised join fresh on fresh.key = decode(raised.key, 'hex')
      returning id
    ), to_disclose as (
      insert into alerts.undisclosed (alert_id) select id from interceptions
    ), silents as (
      insert into silent.alerts (id, sealed)
      select id, decode(sealed, 'hex') from born join fresh on fresh.key = decode(born.key, 'hex')
      returning id
    )
    select id::text from interceptions, lateral activity.append(${at}, 'process', 'screening', 'screening',
      'interception-alert-raised', 'interception-alert', id::text, '{}')
    union all
    select null from silents, lateral activity_silent.append(${at}, 'process', 'screening', 'screening',
      'silent-alert-raised', 'silent-alert', id::text, '{}')`.execute(tx)
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}

export async function forgetRepeats(tx: Tx, before: Date): Promise<void> {
  await sql`delete from silent.repeats where alerted_at < ${before}`.execute(tx)
}

/** Interception alerts whose notice has yet to be posted, locked for this process: another takes others. */
export async function takeUndisclosed(tx: Tx, most: number): Promise<readonly InterceptionAlertRow[]> {
  const { rows } = await sql<InterceptionAlertRow>`
    with taken as (
      delete from alerts.undisclosed where alert_id in (
        select alert_id from alerts.undisclosed limit ${most} for update skip locked)
      returning alert_id
    )
    select ${alertColumns} from alerts.interception_alerts a join taken on taken.alert_id = a.id order by a.alerted_at`.execute(
    tx,
  )
  return rows
}

export interface SealedAlert {
  readonly id: string
  readonly sealed: Buffer
}

/** The same of silent alerts, sealed as they were born. */
export async function takeSilentUndisclosed(tx: Tx, most: number): Promise<readonly SealedAlert[]> {
  const { rows } = await sql<SealedAlert>`
    update silent.alerts set disclosed = true where id in (
      select id from silent.alerts where not disclosed limit ${most} for update skip locked)
    returning id, sealed`.execute(tx)
  return rows
}

/** Every silent alert, by its random identifier from the one after `after` on. */
export async function silentAlertsAfter(
  tx: Tx,
  after: string | undefined,
  most: number,
): Promise<readonly SealedAlert[]> {
  const { rows } = await sql<SealedAlert>`
    select id, sealed from silent.alerts
    where ${after ?? null}::uuid is null or id > ${after ?? null}::uuid order by id limit ${most}`.execute(tx)
  return rows
}

/** The newest alerts that the acting role may see. */
export async function interceptionAlerts(
  tx: Tx,
  filter: {
    readonly since: Date
    readonly direction?: Direction | undefined
    readonly port?: string | undefined
    readonly most: number
  },
): Promise<readonly InterceptionAlertRow[]> {
  const { rows } = await sql<InterceptionAlertRow>`
    select ${alertColumns} from alerts.interception_alerts a
    where alerted_at >= ${filter.since}
      and (${filter.direction ?? null}::text is null or direction = ${filter.direction ?? null})
      and (${filter.port ?? null}::text is null or port = ${filter.port ?? null})
    order by alerted_at desc limit ${filter.most}`.execute(tx)
  return rows
}

export async function interceptionAlert(tx: Tx, id: string): Promise<InterceptionAlertRow | undefined> {
  const { rows } = await sql<InterceptionAlertRow>`
    select ${alertColumns} from alerts.interception_alerts a where id = ${id}`.execute(tx)
  return rows[0]
}

/** Those of some alerts that the acting role may see. */
export async function interceptionAlertsOf(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly InterceptionAlertRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<InterceptionAlertRow>`
    select ${alertColumns} from alerts.interception_alerts a where id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export interface DailyAlerts {
  /** The civil date in New Zealand, `YYYY-MM-DD`. */
  readonly day: string
  readonly port: string
  readonly alerts: number
}

export async function alertsByDayAndPort(tx: Tx, since: Date): Promise<readonly DailyAlerts[]> {
  const { rows } = await sql<DailyAlerts>`
    select (alerted_at at time zone 'Pacific/Auckland')::date as day, port, count(*)::integer as alerts
    from alerts.interception_alerts where alerted_at >= ${since}
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

export interface HourlyAlerts {
  readonly port: string
  /** Of the civil day, 0 to 23. */
  readonly hour: number
  readonly alerts: number
}

/** Interception alerts of one civil day in New Zealand. */
export async function alertsByPortAndHour(tx: Tx, day: string): Promise<readonly HourlyAlerts[]> {
  const { rows } = await sql<HourlyAlerts>`
    select port, extract(hour from alerted_at at time zone 'Pacific/Auckland')::integer as hour,
      count(*)::integer as alerts
    from alerts.interception_alerts
    where alerted_at >= ${day}::date::timestamp at time zone 'Pacific/Auckland'
      and alerted_at < (${day}::date + 1)::timestamp at time zone 'Pacific/Auckland'
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

/** Scores of interception alerts since an instant, for the histogram with the band's edge. */
export async function alertScores(tx: Tx, since: Date): Promise<readonly number[]> {
  const { rows } = await sql<{ score: number }>`
    select score from alerts.interception_alerts where alerted_at >= ${since}`.execute(tx)
  return rows.map((row) => row.score)
}

export async function alertsSince(tx: Tx, since: Date): Promise<number> {
  const { rows } = await sql<{ alerts: number }>`
    select count(*)::integer as alerts from alerts.interception_alerts where alerted_at >= ${since}`.execute(
    tx,
  )
  return rows[0]?.alerts ?? 0
}

export async function deleteAlert(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from alerts.interception_alerts where id::text = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

export async function deleteUndisclosed(tx: Tx, alertId: string): Promise<void> {
  await sql`delete from alerts.undisclosed where alert_id::text = ${alertId}`.execute(tx)
}

export async function deleteSilentAlert(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from silent.alerts where id::text = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
