/** The SQL of what a breach touched, made from the data maps: names of records, and the keys by which they lead to people. */
import { aliasOf, fieldText, identityColumns } from '#privacy-office'
import { sql, tableAndColumn, type PersonKey, type RawBuilder, type Tx } from '#database'
import type { PeopleTable, WayToPerson } from './people-tables.ts'

/** All records, or those that any naming column names by one of the keys. */
export type Touched = 'all' | readonly string[]

export interface TouchedRow {
  readonly record: string
  /** The values of the naming columns, so that keys which name nothing are found. */
  readonly names: readonly string[]
  /** The texts of the keys, in their order. */
  readonly texts: readonly string[]
}

const AT_ONCE = 5000

/** Gives the records piece by piece: a register of a whole country passes through without being held. */
export async function scanTouched(
  tx: Tx,
  from: PeopleTable,
  way: WayToPerson,
  touched: Touched,
  take: (rows: readonly TouchedRow[]) => Promise<void>,
): Promise<void> {
  await sql`declare touched no scroll cursor for ${selectTouched(from, way, touched)}`.execute(tx)
  for (;;) {
    const { rows } = await sql<TouchedRow>`fetch ${sql.lit(AT_ONCE)} from touched`.execute(tx)
    if (rows.length > 0) await take(rows)
    if (rows.length < AT_ONCE) break
  }
  await sql`close touched`.execute(tx)
}

/** Of a few records, pointed at by the column that names them: for who looks at them now. */
export async function selectHeld(
  tx: Tx,
  from: PeopleTable,
  way: WayToPerson,
  records: readonly string[],
): Promise<readonly TouchedRow[]> {
  const pointedAt = { ...from, names: [from.record] }
  const { rows } = await sql<TouchedRow>`${selectTouched(pointedAt, way, records)}`.execute(tx)
  return rows
}

function selectTouched(
  { table, record, names }: PeopleTable,
  { steps, keys }: WayToPerson,
  touched: Touched,
): RawBuilder<unknown> {
  const joins = steps.map(({ column, to }, i) => {
    const [other, otherColumn] = tableAndColumn(to)
    const [here, there] = [aliasOf(i), aliasOf(i + 1)]
    return sql`left join ${sql.table(other)} as ${sql.ref(there)}
      on ${sql.ref(`${there}.${otherColumn}`)}::text = ${sql.ref(`${here}.${column}`)}::text`
  })
  const texts = keys.flatMap((key) => textsOfKey(aliasOf(steps.length), key))
  const named = names.map((column) => sql`${sql.ref(`t.${column}`)}::text`)
  const condition =
    touched === 'all'
      ? sql`true`
      : sql.join(
          named.map((name) => sql`${name} = any (${[...touched]}::text[])`),
          sql` or `,
        )
  return sql`
    select ${sql.ref(`t.${record}`)}::text as record, array[${sql.join(named)}]::text[] as names,
      array[${sql.join(texts)}]::text[] as texts
    from ${sql.table(table)} as t ${sql.join(joins, sql` `)}
    where ${sql.ref(`t.${record}`)} is not null and (${condition})`
}

function textsOfKey(alias: string, key: PersonKey): readonly RawBuilder<string>[] {
  if (key.by !== 'name') return [fieldText(alias, key.field)]
  const { family, given, born } = identityColumns(alias, key)
  return [family, given, born]
}

export async function countAll(tx: Tx, { table, record }: PeopleTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(${sql.ref(record)})::integer as count from ${sql.table(table)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Records drawn by lot; the same seed draws the same. */
export async function drawRecords(
  tx: Tx,
  { table, record }: PeopleTable,
  { most, seed }: { readonly most: number; readonly seed: string },
): Promise<readonly string[]> {
  const named = sql`${sql.ref(record)}::text`
  const { rows } = await sql<{ record: string }>`
    select record from (select distinct ${named} as record from ${sql.table(table)} where ${sql.ref(record)} is not null) as all_of_them
    order by md5(${seed} || record) limit ${most}`.execute(tx)
  return rows.map((row) => row.record)
}
