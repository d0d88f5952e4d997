/** The SQL that reads one record for the person whose it is: every column that its data map declares, as text. */
import { sql, type Tx } from '#database'

export interface HeldRow {
  /** The values in the columns' order, as PostgreSQL writes them. */
  readonly values: readonly (string | null)[]
}

/** Undefined where the record is gone. */
export async function readRow(
  tx: Tx,
  table: string,
  key: readonly { readonly column: string; readonly value: string }[],
  columns: readonly string[],
): Promise<HeldRow | undefined> {
  const values = sql.join(columns.map((column) => sql`${sql.ref(`t.${column}`)}::text`))
  const named = sql.join(
    key.map(({ column, value }) => sql`${sql.ref(`t.${column}`)}::text = ${value}`),
    sql` and `,
  )
  const { rows } = await sql<HeldRow>`
    select array[${values}] as values from ${sql.table(table)} as t where ${named}`.execute(tx)
  return rows[0]
}
