/** All SQL of the schema `withdrawals`. */
import type { ActivityActor } from '#activity'
import { sql, type RoomSchema, type Tx } from '#database'
import type { ClassOfReason } from '#justice/acts'
import type { AlertType } from '#kernel'
import { ALERT_REVIEWS } from './channels.ts'

export const withdrawalsSchema: RoomSchema = {
  room: 'justice/withdrawals',
  schema: 'withdrawals',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface Withdrawal {
  readonly number: number
  readonly messageId: string
  readonly personProfileNumber: string
  readonly reason: ClassOfReason
  readonly listNumber: number
  readonly alertType: AlertType
  readonly decision: 'silent' | 'none' | 'left-register'
  readonly explanation: string
  readonly agreementVersion: string
  readonly withdrawnAt: Date
  readonly actor: Pick<ActivityActor, 'kind' | 'id'>
}

/** Whoever told Customs about an open case of somebody looks whether it still holds. */
export async function announceReview(tx: Tx): Promise<void> {
  await sql`select pg_notify(${ALERT_REVIEWS}, '')`.execute(tx)
}

export async function insertWithdrawal(tx: Tx, w: Withdrawal): Promise<void> {
  await sql`insert into withdrawals.withdrawals (withdrawal_number, message_id, person_profile_number, class_of_reason,
      list_number, alert_type, decision, explanation, agreement_version, withdrawn_at, actor_kind, actor_id)
    values (${w.number}, ${w.messageId}, ${w.personProfileNumber}, ${w.reason}, ${w.listNumber}, ${w.alertType},
      ${w.decision}, ${w.explanation}, ${w.agreementVersion}, ${w.withdrawnAt}, ${w.actor.kind},
      ${w.actor.id})`.execute(tx)
}

export async function isWithdrawnFrom(
  tx: Tx,
  personProfileNumber: string,
  listNumber: number,
): Promise<boolean> {
  const { rows } = await sql<{ withdrawn: boolean }>`
    select exists (select from withdrawals.withdrawals
      where person_profile_number = ${personProfileNumber} and list_number = ${listNumber}) as withdrawn`.execute(
    tx,
  )
  return rows[0]?.withdrawn ?? false
}

/** The people withdrawn from a list, by person profile number. */
export async function withdrawnFrom(tx: Tx, listNumber: number): Promise<readonly string[]> {
  const { rows } = await sql<{ ppn: string }>`
    select person_profile_number as ppn from withdrawals.withdrawals where list_number = ${listNumber}`.execute(
    tx,
  )
  return rows.map(({ ppn }) => ppn)
}

/** 0 while there is none. */
export async function lastWithdrawalNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(withdrawal_number), 0) as number from withdrawals.withdrawals`.execute(tx)
  return rows[0]?.number ?? 0
}

/** The newest first. */
export async function withdrawalsOf(tx: Tx, personProfileNumber: string): Promise<readonly Withdrawal[]> {
  const { rows } = await sql<Withdrawal>`
    select withdrawal_number as number, message_id as "messageId", person_profile_number as "personProfileNumber",
      class_of_reason as reason, list_number as "listNumber", alert_type as "alertType", decision, explanation,
      agreement_version as "agreementVersion", withdrawn_at as "withdrawnAt",
      json_build_object('kind', actor_kind, 'id', actor_id) as actor
    from withdrawals.withdrawals where person_profile_number = ${personProfileNumber}
    order by withdrawal_number desc`.execute(tx)
  return rows
}

/** The number of the import up to which alerts were reviewed; one review at a time. */
export async function lockReviewedImports(tx: Tx): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select import_number as number from withdrawals.reviewed_imports for update`.execute(tx)
  return rows[0]?.number ?? 0
}

export async function moveReviewedImports(tx: Tx, importNumber: number): Promise<void> {
  await sql`update withdrawals.reviewed_imports set import_number = ${importNumber}`.execute(tx)
}

export async function deleteWithdrawal(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from withdrawals.withdrawals where withdrawal_number::text = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
