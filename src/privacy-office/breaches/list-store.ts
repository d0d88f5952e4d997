/** The SQL of lists: what was touched, whom it led to, and how far the listing is. */
import { sql, type Tx } from '#database'

export interface Untied {
  readonly event: string
  readonly sentence: string
  readonly times: number
}

export interface ListRow {
  readonly id: string
  readonly isDrill: boolean
  readonly askedAt: Date
  readonly listedFor: Date | null
  readonly begunAt: Date | null
  readonly endedAt: Date | null
  readonly expected: number
  readonly read: number
  readonly unknownKeys: number
  readonly nameless: number
  readonly untied: readonly Untied[]
}

const listColumns = sql`id, is_drill as "isDrill", asked_at as "askedAt", listed_for as "listedFor", begun_at as "begunAt",
  ended_at as "endedAt", expected, read, unknown_keys as "unknownKeys", nameless, untied`

export async function insertList(
  tx: Tx,
  { id, isDrill, at }: { readonly id: string; readonly isDrill: boolean; readonly at: Date },
): Promise<void> {
  await sql`insert into breaches.lists (id, is_drill, asked_at) values (${id}, ${isDrill}, ${at})`.execute(tx)
}

export async function selectList(tx: Tx, id: string): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${listColumns} from breaches.lists where id = ${id}`.execute(tx)
  return rows[0]
}

/** A request of the same instant as the last one is a later one all the same. */
export async function askAgain(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`
    update breaches.lists set asked_at = greatest(${at}::timestamptz, asked_at + interval '1 millisecond') where id = ${id}`.execute(
    tx,
  )
}

/** Lists that somebody asked for since they were made; a drill waits for nobody else. */
export async function selectStale(tx: Tx): Promise<readonly ListRow[]> {
  const { rows } = await sql<ListRow>`
    select ${listColumns} from breaches.lists where listed_for is distinct from asked_at and not is_drill
      and exists (select from breaches.scopes s where s.list = lists.id)
    order by asked_at`.execute(tx)
  return rows
}

export async function begin(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update breaches.lists set begun_at = ${at}, ended_at = null, expected = 0, read = 0 where id = ${id}`.execute(
    tx,
  )
}

export async function tellProgress(
  tx: Tx,
  id: string,
  { expected, read }: { readonly expected: number; readonly read: number },
): Promise<void> {
  await sql`update breaches.lists set expected = ${expected}, read = ${read} where id = ${id}`.execute(tx)
}

export interface EndedList {
  readonly listedFor: Date
  readonly endedAt: Date
  readonly unknownKeys: number
  readonly nameless: number
  readonly untied: readonly Untied[]
}

export async function end(tx: Tx, id: string, e: EndedList): Promise<void> {
  await sql`
    update breaches.lists set listed_for = ${e.listedFor}, ended_at = ${e.endedAt}, unknown_keys = ${e.unknownKeys},
      nameless = ${e.nameless}, untied = ${JSON.stringify(e.untied)}::jsonb
    where id = ${id}`.execute(tx)
}

export interface ScopeRow {
  readonly id: string
  readonly list: string
  readonly kind: 'records' | 'actor' | 'table'
  readonly table: string | null
  /** How many: the keys themselves are read by the listing alone. */
  readonly keyCount: number
  readonly actor: string | null
  readonly from: Date | null
  readonly until: Date | null
  readonly withStaff: boolean
  readonly addedAt: Date
  readonly addedBy: string
}

/** What of a list counts: what was taken out again does not. */
export async function selectScopes(tx: Tx, list: string): Promise<readonly ScopeRow[]> {
  const { rows } = await sql<ScopeRow>`
    select id, list, kind, table_name as "table", key_count as "keyCount", actor,
      from_at as "from", until_at as "until", with_staff as "withStaff", added_at as "addedAt", added_by as "addedBy"
    from breaches.scopes where list = ${list} and removed_at is null order by added_at, id`.execute(tx)
  return rows
}

export async function selectKeys(tx: Tx, scope: string): Promise<readonly string[]> {
  const { rows } = await sql<{ keys: readonly string[] | null }>`
    select keys from breaches.scopes where id = ${scope}`.execute(tx)
  return rows[0]?.keys ?? []
}

export type NewScope = { readonly withStaff: boolean } & (
  | { readonly kind: 'records'; readonly table: string; readonly keys: readonly string[] }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'actor'; readonly actor: string; readonly from: Date; readonly until: Date }
)

export async function insertScope(
  tx: Tx,
  list: string,
  scope: NewScope,
  { id, at, by }: { readonly id: string; readonly at: Date; readonly by: string },
): Promise<void> {
  const table = scope.kind === 'actor' ? null : scope.table
  const keys = scope.kind === 'records' ? [...scope.keys] : null
  const [actor, from, until] =
    scope.kind === 'actor' ? [scope.actor, scope.from, scope.until] : [null, null, null]
  await sql`
    insert into breaches.scopes (id, list, kind, table_name, keys, key_count, actor, from_at, until_at, with_staff, added_at,
      added_by)
    values (${id}, ${list}, ${scope.kind}, ${table}, ${keys}::text[], ${keys?.length ?? 0}, ${actor}, ${from}, ${until}, ${scope.withStaff},
      ${at}, ${by})`.execute(tx)
}

/** False when there is none that counts. */
export async function removeScope(
  tx: Tx,
  {
    list,
    id,
    at,
    by,
  }: { readonly list: string; readonly id: string; readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update breaches.scopes set removed_at = ${at}, removed_by = ${by}
    where list = ${list} and id = ${id} and removed_at is null`.execute(tx)
  return numAffectedRows > 0n
}

/** A record of a list: which one, and as which of its people. */
export interface ListedRecord {
  readonly table: string
  readonly record: string
  readonly subject: string
  readonly byColumn: string
  readonly person: string
}

const recordColumns = sql`table_name as "table", record, subject, by_column as "byColumn", person`

export async function selectAllRecords(tx: Tx, list: string): Promise<readonly ListedRecord[]> {
  const { rows } = await sql<ListedRecord>`
    select ${recordColumns} from breaches.records where list = ${list}`.execute(tx)
  return rows
}

export async function selectRecordsOf(
  tx: Tx,
  list: string,
  people: readonly string[],
): Promise<readonly ListedRecord[]> {
  const { rows } = await sql<ListedRecord>`
    select ${recordColumns} from breaches.records where list = ${list} and person = any (${[...people]}::uuid[])
    order by table_name, record, subject, by_column`.execute(tx)
  return rows
}

export interface ListedPerson {
  readonly id: string
  readonly place: number
}

export async function selectPeople(
  tx: Tx,
  list: string,
  { offset, most }: { readonly offset: number; readonly most: number },
): Promise<readonly ListedPerson[]> {
  const { rows } = await sql<ListedPerson>`
    select id, place from breaches.people where list = ${list} order by place limit ${most} offset ${offset}`.execute(
    tx,
  )
  return rows
}

export async function selectPerson(tx: Tx, list: string, id: string): Promise<ListedPerson | undefined> {
  const { rows } = await sql<ListedPerson>`
    select id, place from breaches.people where list = ${list} and id = ${id}`.execute(tx)
  return rows[0]
}

export async function countPeople(tx: Tx, list: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(id)::integer as count from breaches.people where list = ${list}`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function selectToldPeople(tx: Tx, breach: string): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct person from breaches.tellings where breach = ${breach}`.execute(tx)
  return rows.map(({ person }) => person)
}

/** Two processes of a site do not write one list at a time, and two people do not tell those on it. */
export async function lockList(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{
    id: string
  }>`select id from breaches.lists where id = ${id} for update`.execute(tx)
  return rows.length > 0
}

export async function clearList(tx: Tx, id: string): Promise<void> {
  await sql`delete from breaches.records where list = ${id}`.execute(tx)
  await sql`delete from breaches.people where list = ${id}`.execute(tx)
}

export async function insertPeople(tx: Tx, list: string, people: readonly ListedPerson[]): Promise<void> {
  await sql`
    insert into breaches.people (list, id, place)
    select ${list}::uuid, * from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ place }) => place)}::integer[])`.execute(
    tx,
  )
}

export async function insertRecords(tx: Tx, list: string, records: readonly ListedRecord[]): Promise<void> {
  const column = (of: (one: ListedRecord) => string) => records.map(of)
  await sql`
    insert into breaches.records (list, table_name, record, subject, by_column, person)
    select ${list}::uuid, * from unnest(${column((r) => r.table)}::text[], ${column((r) => r.record)}::text[],
      ${column((r) => r.subject)}::text[], ${column((r) => r.byColumn)}::text[], ${column((r) => r.person)}::uuid[])`.execute(
    tx,
  )
}

/** A drill's list, with all that hangs on it. */
export async function deleteList(tx: Tx, id: string): Promise<void> {
  await clearList(tx, id)
  await sql`delete from breaches.scopes where list = ${id}`.execute(tx)
  await sql`delete from breaches.lists where id = ${id}`.execute(tx)
}

/** Drills that stopped in the middle leave nothing. */
export async function selectDrillLists(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from breaches.lists where is_drill`.execute(tx)
  return rows.map(({ id }) => id)
}
