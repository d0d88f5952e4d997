/** The SQL of the privacy office, made from the data maps: it counts and names rows by keys and reads nothing but keys. */
import { sql, type NameKey, type RawBuilder, type Tx } from '#database'
import { identityColumns, type Condition, type HeldIdentity } from './key-store.ts'

const AT_ONCE = 5000

/** Gives the distinct names of a table piece by piece: a register of a whole country passes through without being held. */
export async function scanNames(
  tx: Tx,
  table: string,
  key: NameKey,
  take: (held: readonly HeldIdentity[]) => void,
): Promise<void> {
  const { family, given, born } = identityColumns('t', key)
  await sql`declare held_names no scroll cursor for
    select distinct ${family} as family, ${given} as given, ${born} as born
    from ${sql.table(table)} as t`.execute(tx)
  for (;;) {
    const { rows } = await sql<HeldIdentity>`fetch ${sql.lit(AT_ONCE)} from held_names`.execute(tx)
    take(rows)
    if (rows.length < AT_ONCE) break
  }
  await sql`close held_names`.execute(tx)
}

export interface CountedRecords {
  /** How many rows meet any of the conditions. */
  readonly records: number
  /** How many of them meet one of the certain ones. */
  readonly certain: number
  /** Of each condition, in their order: whether it holds of at least one row. */
  readonly held: readonly boolean[]
}

export async function countRecords(
  tx: Tx,
  table: string,
  conditions: readonly Condition[],
  certain: readonly Condition[],
): Promise<CountedRecords> {
  const held = sql.join(conditions.map((condition) => sql`coalesce(bool_or(${condition}), false)`))
  const { rows } = await sql<CountedRecords>`
    select count(*)::integer as records, count(*) filter (where ${anyOf(certain)})::integer as certain,
      array[${held}] as held
    from ${sql.table(table)} as t where ${anyOf(conditions)}`.execute(tx)
  return rows[0] ?? { records: 0, certain: 0, held: [] }
}

function anyOf(conditions: readonly Condition[]): RawBuilder<boolean> {
  return conditions.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        conditions.map((condition) => sql`(${condition})`),
        sql` or `,
      )})`
}

export interface NamedRecord {
  /** The columns of the primary key, as text. */
  readonly key: readonly string[]
  /** Of each condition, in their order: whether it holds. */
  readonly met: readonly boolean[]
}

/** The rows that meet any of the conditions, by their primary key. */
export async function nameRecords(
  tx: Tx,
  table: string,
  keyColumns: readonly string[],
  conditions: readonly Condition[],
): Promise<readonly NamedRecord[]> {
  const key = sql.join(keyColumns.map((column) => sql`${sql.ref(`t.${column}`)}::text`))
  const met = sql.join(conditions.map((condition) => sql`coalesce(${condition}, false)`))
  const { rows } = await sql<NamedRecord>`
    select array[${key}] as key, array[${met}] as met
    from ${sql.table(table)} as t where ${anyOf(conditions)} order by ${key}`.execute(tx)
  return rows
}
