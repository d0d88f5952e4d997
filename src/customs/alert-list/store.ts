/** All SQL of the schema `alert_list`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { PreparedList, StoredList } from './prepare-list.ts'
import type { Withdrawal } from './withdrawal.ts'

export const alertListSchema: RoomSchema = {
  room: 'customs/alert-list',
  schema: 'alert_list',
  migrations: new URL('./migrations/', import.meta.url),
}

export type VersionState = 'held' | 'in-force' | 'superseded' | 'refused'

/** A version of the list as everybody at Customs may know it. */
export interface ListVersion {
  readonly listNumber: number
  readonly withdrawalNumber: number
  readonly state: VersionState
  readonly interceptionEntries: number
  readonly interceptionAdded: number
  readonly interceptionChanged: number
  readonly interceptionRemoved: number
  readonly createdAt: Date
  readonly validUntil: Date
  readonly receivedAt: Date
  readonly appliedAt: Date | null
}

export type HeldListDecision = 'released' | 'refused'

export interface HeldList {
  readonly listNumber: number
  /** Of two people; null while the list waits for it. */
  readonly decision: HeldListDecision | null
}

const versionColumns = sql`list_number as "listNumber", withdrawal_number as "withdrawalNumber", state,
  interception_entries as "interceptionEntries", interception_added as "interceptionAdded",
  interception_changed as "interceptionChanged", interception_removed as "interceptionRemoved",
  created_at as "createdAt", valid_until as "validUntil", received_at as "receivedAt", applied_at as "appliedAt"`

export async function versionInForce(tx: Tx): Promise<ListVersion | undefined> {
  const { rows } = await sql<ListVersion>`
    select ${versionColumns} from alert_list.versions where state = 'in-force'`.execute(tx)
  return rows[0]
}

export async function recentVersions(tx: Tx, most: number): Promise<readonly ListVersion[]> {
  const { rows } = await sql<ListVersion>`
    select ${versionColumns} from alert_list.versions order by list_number desc limit ${most}`.execute(tx)
  return rows
}

export async function selectVersion(tx: Tx, listNumber: number): Promise<ListVersion | undefined> {
  const { rows } = await sql<ListVersion>`
    select ${versionColumns} from alert_list.versions where list_number = ${listNumber}`.execute(tx)
  return rows[0]
}

export async function hashOfList(tx: Tx, listNumber: number): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`
    select content_hash as hash from alert_list.hashes where list_number = ${listNumber}`.execute(tx)
  return rows[0]?.hash
}

export async function messageOfList(tx: Tx, listNumber: number): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select message_id as id from alert_list.hashes where list_number = ${listNumber}`.execute(tx)
  return rows[0]?.id
}

const interceptionsAsJson = sql`(select coalesce(json_agg(json_build_object(
    'person_profile_number', person_profile_number, 'family_name', family_name, 'given_names', given_names,
    'date_of_birth', date_of_birth, 'gender', gender, 'alert_type', alert_type) order by person_profile_number), '[]')::text
  from alert_list.interception_entries)`

/** The interception half in force as a JSON array of entries, for the comparison; empty while there is none. */
export async function interceptionsInForce(tx: Tx): Promise<string> {
  const { rows } = await sql<{ entries: string }>`select ${interceptionsAsJson} as entries`.execute(tx)
  return rows[0]?.entries ?? '[]'
}

/** The list in force as it lies here, for the index. */
export async function storedList(tx: Tx): Promise<StoredList | undefined> {
  const { rows } = await sql<{ number: number; entries: string; sealed: Buffer }>`
    select s.list_number as number, s.sealed, ${interceptionsAsJson} as entries
    from alert_list.silent_half s
    join alert_list.versions v on v.list_number = s.list_number and v.state = 'in-force'`.execute(tx)
  const row = rows[0]
  return row && { number: row.number, interceptionEntries: row.entries, sealedSilentHalf: row.sealed }
}

export async function insertVersion(
  tx: Tx,
  list: PreparedList,
  state: 'held' | 'in-force',
  messageId: string,
  at: Date,
): Promise<void> {
  const { header, changes } = list
  await sql`insert into alert_list.versions (list_number, withdrawal_number, state, interception_entries,
      interception_added, interception_changed, interception_removed, created_at, valid_until, received_at, applied_at)
    values (${header.number}, ${header.last_withdrawal_number}, ${state}, ${list.interceptionCount}, ${changes.added},
      ${changes.changed}, ${changes.removed}, ${header.created_at}, ${header.valid_until}, ${at},
      ${state === 'in-force' ? at : null})`.execute(tx)
  await insertHash(tx, header.number, list.contentHash, messageId)
}

export async function insertHash(
  tx: Tx,
  listNumber: number,
  contentHash: string,
  messageId: string,
): Promise<void> {
  await sql`insert into alert_list.hashes (list_number, content_hash, message_id)
    values (${listNumber}, ${contentHash}, ${messageId}) on conflict (list_number) do update
      set content_hash = excluded.content_hash, message_id = excluded.message_id`.execute(tx)
}

export async function supersedeVersionInForce(tx: Tx): Promise<void> {
  await sql`update alert_list.versions set state = 'superseded' where state = 'in-force'`.execute(tx)
}

/** A list that waits loses its place when a newer one arrives; returns the messages that brought it. */
export async function supersedeHeldVersion(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update alert_list.versions v set state = 'superseded' from alert_list.hashes h
    where v.state = 'held' and h.list_number = v.list_number returning h.message_id as id`.execute(tx)
  await sql`delete from alert_list.held_lists`.execute(tx)
  return rows.map((row) => row.id)
}

export async function replaceEntries(tx: Tx, list: PreparedList): Promise<void> {
  await sql`delete from alert_list.interception_entries`.execute(tx)
  await sql`delete from alert_list.silent_half`.execute(tx)
  await sql`insert into alert_list.interception_entries
    select * from json_to_recordset(${list.interceptionEntries}::json) as entry(person_profile_number text,
      family_name text, given_names text, date_of_birth text, gender text, alert_type text)`.execute(tx)
  await sql`insert into alert_list.silent_half (list_number, sealed)
    values (${list.header.number}, ${list.sealedSilentHalf})`.execute(tx)
}

export async function markInForce(tx: Tx, listNumber: number, at: Date): Promise<void> {
  await sql`update alert_list.versions set state = 'in-force', applied_at = ${at}
    where list_number = ${listNumber}`.execute(tx)
}

export async function markRefused(tx: Tx, listNumber: number): Promise<void> {
  await sql`update alert_list.versions set state = 'refused' where list_number = ${listNumber}`.execute(tx)
}

export async function insertHeldList(tx: Tx, listNumber: number, sealedBody: Uint8Array): Promise<void> {
  await sql`insert into alert_list.held_lists (list_number, sealed_body)
    values (${listNumber}, ${sealedBody})`.execute(tx)
}

export async function heldList(tx: Tx): Promise<HeldList | undefined> {
  const { rows } =
    await sql<HeldList>`select list_number as "listNumber", decision from alert_list.held_lists`.execute(tx)
  return rows[0]
}

/** Nobody else asks or decides about it, or does what was decided, until the transaction ends. */
export async function lockHeldList(tx: Tx): Promise<HeldList | undefined> {
  const { rows } = await sql<HeldList>`
    select list_number as "listNumber", decision from alert_list.held_lists for update`.execute(tx)
  return rows[0]
}

export async function heldBody(tx: Tx, listNumber: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed_body as sealed from alert_list.held_lists where list_number = ${listNumber}`.execute(tx)
  return rows[0]?.sealed
}

/** False when no list of that number waits. */
export async function decideHeldList(
  tx: Tx,
  listNumber: number,
  decision: HeldListDecision,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ listNumber: number }>`
    update alert_list.held_lists set decision = ${decision}, decided_at = ${at}
    where list_number = ${listNumber} and decision is null returning list_number as "listNumber"`.execute(tx)
  return rows.length === 1
}

export async function deleteHeldList(tx: Tx, listNumber: number): Promise<void> {
  await sql`delete from alert_list.held_lists where list_number = ${listNumber}`.execute(tx)
}

export async function listsAppliedSince(tx: Tx, since: Date): Promise<number> {
  const { rows } = await sql<{ lists: number }>`
    select count(*)::integer as lists from alert_list.versions where applied_at >= ${since}`.execute(tx)
  return rows[0]?.lists ?? 0
}

export interface WithdrawalRow {
  readonly withdrawalNumber: number
  readonly personProfileNumber: string
}

export async function insertWithdrawal(tx: Tx, withdrawal: Withdrawal, at: Date): Promise<void> {
  await sql`insert into alert_list.withdrawals (withdrawal_number, person_profile_number, class_of_reason, received_at)
    values (${withdrawal.withdrawalNumber}, ${withdrawal.personProfileNumber}, ${withdrawal.classOfReason},
      ${at})`.execute(tx)
}

export async function deleteEntry(tx: Tx, personProfileNumber: string): Promise<void> {
  await sql`delete from alert_list.interception_entries
    where person_profile_number = ${personProfileNumber}`.execute(tx)
}

export async function raiseWithdrawalNumber(tx: Tx, withdrawalNumber: number): Promise<void> {
  await sql`update alert_list.versions set withdrawal_number = greatest(withdrawal_number, ${withdrawalNumber})
    where state = 'in-force'`.execute(tx)
}

/** Withdrawals that the list in force does not contain. */
export async function withdrawalsSince(tx: Tx, withdrawalNumber: number): Promise<readonly WithdrawalRow[]> {
  const { rows } = await sql<WithdrawalRow>`
    select withdrawal_number as "withdrawalNumber", person_profile_number as "personProfileNumber" from alert_list.withdrawals
    where withdrawal_number > ${withdrawalNumber} order by withdrawal_number`.execute(tx)
  return rows
}

/**
 * A new list takes the withdrawals that it contains with it; those that it was built before still stand, and take their
 * people off it again.
 */
export async function keepWithdrawalsBeyond(tx: Tx, contained: number): Promise<void> {
  await sql`delete from alert_list.withdrawals where withdrawal_number <= ${contained}`.execute(tx)
  await sql`delete from alert_list.interception_entries where person_profile_number in (
    select person_profile_number from alert_list.withdrawals)`.execute(tx)
  await sql`update alert_list.versions set withdrawal_number = greatest(withdrawal_number,
      (select coalesce(max(withdrawal_number), 0) from alert_list.withdrawals))
    where state = 'in-force'`.execute(tx)
}
