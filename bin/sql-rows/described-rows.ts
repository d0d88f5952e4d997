/** The columns that PostgreSQL would answer a statement with, asked without running it. */
import type pg from 'pg'

export interface DescribedColumn {
  readonly name: string
  /** The type's identifier in PostgreSQL. */
  readonly type: number
  /** The table's column that it is, when it is one: no expression, no view. */
  readonly source?: { readonly table: number; readonly column: number }
}

interface Described {
  readonly fields: readonly { name: string; dataTypeID: number; tableID: number; columnID: number }[]
}

/** Rejects with PostgreSQL's own error when it would refuse the statement. */
export function describeRows(client: pg.Client, statement: string): Promise<readonly DescribedColumn[]> {
  return new Promise((resolve, reject) => {
    let columns: readonly DescribedColumn[] = []
    client.query({
      submit(connection: pg.Connection) {
        connection.parse({ name: '', text: statement, types: [] }, true)
        connection.describe({ type: 'S', name: '' }, true)
        connection.sync()
      },
      handleRowDescription({ fields }: Described) {
        columns = fields.map(({ name, dataTypeID, tableID, columnID }) => ({
          ...{ name, type: dataTypeID },
          ...(tableID === 0 ? {} : { source: { table: tableID, column: columnID } }),
        }))
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(columns),
    } as unknown as pg.Submittable)
  })
}

/** The names of those that are a table's column without `not null`; of an expression or a view nothing is known. */
export async function nullableColumns(
  client: pg.Client,
  described: readonly DescribedColumn[],
): Promise<ReadonlySet<string>> {
  const columns = described.flatMap(({ name, source }) => (source === undefined ? [] : [{ name, ...source }]))
  const { rows } = await client.query<{ name: string }>(
    `select d.name from json_to_recordset($1) as d(name text, "table" oid, "column" int)
     join pg_attribute a on a.attrelid = d."table" and a.attnum = d."column" and not a.attnotnull
     join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')`,
    [JSON.stringify(columns)],
  )
  return new Set(rows.map(({ name }) => name))
}
