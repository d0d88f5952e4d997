/** All SQL of the schema `notices`. */
import { sql, type RoomSchema, type Tx } from '#database'
import { CIVIL_TIME_ZONE, type AlertType, type Direction } from '#kernel'
import type { NoticeBody } from './notice.ts'

export const noticesSchema: RoomSchema = {
  room: 'justice/notices',
  schema: 'notices',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface Notice {
  readonly noticeId: string
  readonly receivedAt: Date
  readonly agreementVersion: string
  readonly personProfileNumber: string
  readonly alertType: AlertType
  readonly fullName: string
  readonly dateOfBirth: string | null
  readonly gender: string | null
  readonly passportNumber: string | null
  readonly nationality: string | null
  readonly craft: string | null
  readonly travelDate: string
  readonly direction: Direction
}

export interface NewNotice {
  readonly noticeId: string
  readonly notice: NoticeBody
  readonly agreementVersion: string
}

/** The identifiers of those that were not kept before. */
export async function insertNotices(
  tx: Tx,
  notices: readonly NewNotice[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const given = notices.map(({ notice, noticeId, agreementVersion }) => ({
    ...notice,
    ...{ noticeId, agreementVersion },
  }))
  const { rows } = await sql<{ noticeId: string }>`
    insert into notices.notices (notice_id, received_at, agreement_version, person_profile_number, alert_type,
      full_name, date_of_birth, gender, passport_number, nationality, craft, travel_date, direction)
    select "noticeId", ${at}, "agreementVersion", person_profile_number, alert_type, full_name, date_of_birth, gender,
      passport_number, nationality, craft, travel_date, direction
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given("noticeId" uuid, "agreementVersion" text,
      person_profile_number text, alert_type text, full_name text, date_of_birth text, gender text,
      passport_number text, nationality text, craft text, travel_date date, direction text)
    on conflict (notice_id) do nothing returning notice_id as "noticeId"`.execute(tx)
  return new Set(rows.map(({ noticeId }) => noticeId))
}

const columns = sql`notice_id as "noticeId", received_at as "receivedAt", agreement_version as "agreementVersion",
  person_profile_number as "personProfileNumber", alert_type as "alertType", full_name as "fullName",
  date_of_birth as "dateOfBirth", gender, passport_number as "passportNumber", nationality, craft,
  travel_date as "travelDate", direction`

export interface NoticeFilter {
  readonly alertType?: AlertType
  readonly personProfileNumber?: string
  /** The civil date of receipt. */
  readonly day?: string
}

/** The newest first. */
export async function selectNotices(tx: Tx, filter: NoticeFilter, most: number): Promise<readonly Notice[]> {
  const { alertType = null, personProfileNumber = null, day = null } = filter
  const { rows } = await sql<Notice>`
    select ${columns} from notices.notices
    where (${alertType}::text is null or alert_type = ${alertType})
      and (${personProfileNumber}::text is null or person_profile_number = ${personProfileNumber})
      and (${day}::date is null or (received_at at time zone ${CIVIL_TIME_ZONE})::date = ${day}::date)
    order by received_at desc, notice_id limit ${most}`.execute(tx)
  return rows
}

export async function selectNotice(tx: Tx, noticeId: string): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`
    select ${columns} from notices.notices where notice_id::text = ${noticeId}`.execute(tx)
  return rows[0]
}

export async function selectNoticesOf(tx: Tx, ids: readonly string[]): Promise<readonly Notice[]> {
  const { rows } = await sql<Notice>`
    select ${columns} from notices.notices where notice_id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export interface NoticesOfDay {
  readonly day: string
  readonly alertType: AlertType
  readonly notices: number
}

export async function countPerDay(tx: Tx, since: string): Promise<readonly NoticesOfDay[]> {
  const { rows } = await sql<NoticesOfDay>`
    select day, alert_type as "alertType", notices from notices.per_day where day >= ${since}::date
    order by day, alert_type`.execute(tx)
  return rows
}

export async function deleteNotice(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from notices.notices where notice_id::text = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
