/** All SQL of the schema `daily_list`. */
import { sql, textArray, type RoomSchema, type Tx } from '#database'
import { CIVIL_TIME_ZONE, type AlertType } from '#kernel'
import type { ListEntry } from './list-entry.ts'

export const dailyListSchema: RoomSchema = {
  room: 'justice/daily-list',
  schema: 'daily_list',
  migrations: new URL('./migrations/', import.meta.url),
}

export type Occasion = 'daily' | 'extra'

/** A list that was sent: its counts, its changes against the one before, and what it is linked to. */
export interface SentList {
  readonly number: number
  readonly createdAt: Date
  readonly validUntil: Date
  readonly agreement: string
  readonly agreementVersion: string
  readonly previousHash: string
  readonly contentHash: string
  readonly lastWithdrawalNumber: number
  readonly entries: Readonly<Record<AlertType, number>>
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly occasion: Occasion
  readonly sentBy: { readonly kind: string; readonly id: string }
  readonly messageId: string
}

export interface RecordedDecision {
  readonly decision: AlertType | 'none' | 'left-register'
  readonly explanation: string
}

export interface DecisionInHistory extends RecordedDecision {
  readonly listNumber: number
  readonly asOf: string
  readonly agreementVersion: string
  readonly decidedAt: Date
}

/** One list at a time: the number, the hash and the cap follow from the lists that are there. */
export async function lockLists(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('landfall daily list'))`.execute(tx)
}

/** Held by those who act on a person: no list is built until they are done. */
export async function lockListsShared(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('landfall daily list'))`.execute(tx)
}

/** Of those of the people who are on the last list, what it says. */
export async function selectLastListed(
  tx: Tx,
  personProfileNumbers: readonly string[],
): Promise<
  readonly {
    readonly personProfileNumber: string
    readonly listNumber: number
    readonly alertType: AlertType
  }[]
> {
  const { rows } = await sql<{ personProfileNumber: string; listNumber: number; alertType: AlertType }>`
    select person_profile_number as "personProfileNumber", alert_type as "alertType",
      (select max(list_number) from daily_list.lists) as "listNumber"
    from daily_list.entries where person_profile_number = any(${personProfileNumbers})`.execute(tx)
  return rows
}

export async function countEntries(tx: Tx): Promise<number> {
  const { rows } = await sql<{ entries: number }>`
    select count(*) as entries from daily_list.entries`.execute(tx)
  return rows[0]?.entries ?? 0
}

const listColumns = sql`list_number as number, created_at as "createdAt", valid_until as "validUntil", agreement,
  agreement_version as "agreementVersion", previous_hash as "previousHash", content_hash as "contentHash",
  last_withdrawal_number as "lastWithdrawalNumber",
  json_build_object('interception', interception_entries, 'silent', silent_entries) as entries,
  added, removed, changed, occasion, json_build_object('kind', sent_by_kind, 'id', sent_by_id) as "sentBy",
  message_id as "messageId"`

/** The newest lists first. */
export async function recentLists(tx: Tx, most: number): Promise<readonly SentList[]> {
  const { rows } = await sql<SentList>`
    select ${listColumns} from daily_list.lists order by list_number desc limit ${most}`.execute(tx)
  return rows
}

export async function selectFirstAfter(
  tx: Tx,
  number: number,
): Promise<Pick<SentList, 'number' | 'createdAt'> | undefined> {
  const { rows } = await sql<Pick<SentList, 'number' | 'createdAt'>>`
    select list_number as number, created_at as "createdAt" from daily_list.lists
    where list_number > ${number} order by list_number limit 1`.execute(tx)
  return rows[0]
}

/** Lists sent from a civil date onwards. */
export async function countListsSince(tx: Tx, civilDate: string): Promise<number> {
  const { rows } = await sql<{ runs: number }>`
    select count(*) as runs from daily_list.lists
    where created_at >= ${civilDate}::timestamp at time zone ${CIVIL_TIME_ZONE}`.execute(tx)
  return rows[0]?.runs ?? 0
}

export async function hasDailyListOn(tx: Tx, civilDate: string): Promise<boolean> {
  const { rows } = await sql<{ sent: boolean }>`
    select exists (select from daily_list.lists where occasion = 'daily'
      and (created_at at time zone ${CIVIL_TIME_ZONE})::date = ${civilDate}::date) as sent`.execute(tx)
  return rows[0]?.sent ?? false
}

export async function insertList(tx: Tx, list: SentList): Promise<void> {
  await sql`insert into daily_list.lists (list_number, created_at, valid_until, agreement, agreement_version,
      previous_hash, content_hash, last_withdrawal_number, interception_entries, silent_entries, added, removed,
      changed, occasion, sent_by_kind, sent_by_id, message_id)
    values (${list.number}, ${list.createdAt}, ${list.validUntil}, ${list.agreement}, ${list.agreementVersion},
      ${list.previousHash}, ${list.contentHash}, ${list.lastWithdrawalNumber}, ${list.entries.interception},
      ${list.entries.silent}, ${list.added}, ${list.removed}, ${list.changed}, ${list.occasion}, ${list.sentBy.kind},
      ${list.sentBy.id}, ${list.messageId})`.execute(tx)
}

export async function lastEntries(tx: Tx): Promise<ReadonlyMap<string, ListEntry>> {
  const { rows } = await sql<ListEntry>`
    select person_profile_number, family_name, given_names, date_of_birth, gender, alert_type
    from daily_list.entries`.execute(tx)
  return new Map(rows.map((entry) => [entry.person_profile_number, entry]))
}

export async function replaceEntries(tx: Tx, entries: readonly ListEntry[]): Promise<void> {
  await sql`delete from daily_list.entries`.execute(tx)
  const column = (field: keyof ListEntry) => sql`${textArray(entries.map((entry) => entry[field]))}::text[]`
  await sql`insert into daily_list.entries (person_profile_number, family_name, given_names, date_of_birth, gender,
      alert_type)
    select * from unnest(${column('person_profile_number')}, ${column('family_name')}, ${column('given_names')},
      ${column('date_of_birth')}, ${column('gender')}, ${column('alert_type')})`.execute(tx)
}

export async function standingDecisions(tx: Tx): Promise<ReadonlyMap<string, RecordedDecision>> {
  const { rows } = await sql<RecordedDecision & { ppn: string }>`
    select person_profile_number as ppn, decision, explanation from daily_list.standing_decisions`.execute(tx)
  return new Map(rows.map(({ ppn, decision, explanation }) => [ppn, { decision, explanation }]))
}

export async function insertDecisions(
  tx: Tx,
  decisions: readonly (readonly [string, RecordedDecision])[],
  list: Pick<SentList, 'number' | 'createdAt' | 'agreementVersion'> & { readonly asOf: string },
): Promise<void> {
  // From the list's own row: no decision can name a list that was not sent.
  await sql`insert into daily_list.decisions (person_profile_number, decision, explanation, list_number,
      decided_as_of, agreement_version, decided_at)
    select decided.*, list_number, ${list.asOf}::date, ${list.agreementVersion}, ${list.createdAt}::timestamptz
    from daily_list.lists, unnest(${textArray(decisions.map(([ppn]) => ppn))}::text[],
      ${textArray(decisions.map(([, { decision }]) => decision))}::text[],
      ${textArray(decisions.map(([, { explanation }]) => explanation))}::text[]) as decided
    where list_number = ${list.number}`.execute(tx)
}

export async function decisionsAbout(
  tx: Tx,
  personProfileNumber: string,
): Promise<readonly DecisionInHistory[]> {
  const { rows } = await sql<DecisionInHistory>`
    select decision, explanation, list_number as "listNumber", decided_as_of as "asOf",
      agreement_version as "agreementVersion", decided_at as "decidedAt"
    from daily_list.decisions where person_profile_number = ${personProfileNumber}
    order by list_number desc`.execute(tx)
  return rows
}

export async function deleteDecisionsAbout(tx: Tx, personProfileNumber: string): Promise<void> {
  await sql`delete from daily_list.decisions
    where person_profile_number = ${personProfileNumber}`.execute(tx)
}
