/** The SQL of the privacy office, made from the data maps: it counts rows by keys and reads nothing but keys. */
import { sql, type NameKey, type Tx } from '#database'
import { identityColumns, type Condition, type HeldIdentity } from './key-store.ts'

const AT_ONCE = 5000

/**
 * Gives the distinct names of a table piece by piece, those with another birth date left out: a register of a whole
 * country passes through without being held.
 */
export async function scanNames(
  tx: Tx,
  table: string,
  key: NameKey,
  bornOn: string,
  take: (held: readonly HeldIdentity[]) => void,
): Promise<void> {
  const { family, given, born } = identityColumns('t', key)
  await sql`declare held_names no scroll cursor for
    select distinct ${family} as family, ${given} as given, ${born} as born
    from ${sql.table(table)} as t where ${bornAlike(born, bornOn)}`.execute(tx)
  for (;;) {
    const { rows } = await sql<HeldIdentity>`fetch ${sql.lit(AT_ONCE)} from held_names`.execute(tx)
    take(rows)
    if (rows.length < AT_ONCE) break
  }
  await sql`close held_names`.execute(tx)
}

/** Parts that either side does not know agree with anything. */
function bornAlike(born: Condition | ReturnType<typeof identityColumns>['born'], bornOn: string): Condition {
  if (bornOn === '') return sql<boolean>`true`
  const parts = [
    { from: 1, length: 4, sought: bornOn.slice(0, 4) },
    { from: 6, length: 2, sought: bornOn.slice(5, 7) },
    { from: 9, length: 2, sought: bornOn.slice(8, 10) },
  ].filter(({ sought }) => Number(sought) !== 0)
  const conditions = parts.map(
    ({ from, length, sought }) => sql<boolean>`substr(${born}, ${sql.lit(from)}, ${sql.lit(length)})
      in (${sql.lit(sought)}, ${sql.lit('0'.repeat(length))}, '')`,
  )
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

export interface CountedKey {
  readonly label: string
  readonly condition: Condition
}

export interface CountedRecords {
  readonly records: number
  /** The labels of the keys that matched at least one. */
  readonly matchedBy: readonly string[]
}

/** How many rows of the table meet any of the conditions, and which of them matched. */
export async function countRecords(
  tx: Tx,
  table: string,
  keys: readonly CountedKey[],
): Promise<CountedRecords> {
  const any = sql.join(
    keys.map(({ condition }) => sql`(${condition})`),
    sql` or `,
  )
  const counts = sql.join(keys.map(({ condition }) => sql`count(*) filter (where ${condition})::integer`))
  const { rows } = await sql<{ records: number; each: readonly number[] }>`
    select count(*)::integer as records, array[${counts}] as each from ${sql.table(table)} as t where ${any}`.execute(
    tx,
  )
  const [counted] = rows
  return {
    records: counted?.records ?? 0,
    matchedBy: [...new Set(keys.filter((_, i) => (counted?.each[i] ?? 0) > 0).map(({ label }) => label))],
  }
}
