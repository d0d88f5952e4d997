/** SQL of the files that are given as they came, since somebody said why nothing of anybody else's is hidden in them. */
import { sql, type Tx } from '#database'

export interface AsCameRow {
  readonly table: string
  readonly record: string
  readonly originalHash: Buffer
  readonly because: string
  readonly saidAt: Date
  readonly saidBy: string
}

export async function selectAsCame(tx: Tx, reference: string): Promise<readonly AsCameRow[]> {
  const { rows } = await sql<AsCameRow>`
    select table_name as "table", record, original_hash as "originalHash", because, said_at as "saidAt",
      said_by as "saidBy"
    from requests.given_as_came where reference = ${reference} order by table_name, record`.execute(tx)
  return rows
}

/** What was said of the same file before is said no more. */
export async function setAsCame(tx: Tx, reference: string, a: AsCameRow): Promise<void> {
  await deleteAsCame(tx, reference, a)
  await sql`
    insert into requests.given_as_came (reference, table_name, record, original_hash, because, said_at, said_by)
    values (${reference}, ${a.table}, ${a.record}, ${a.originalHash}, ${a.because}, ${a.saidAt},
      ${a.saidBy})`.execute(tx)
}

export async function deleteAsCame(
  tx: Tx,
  reference: string,
  { table, record }: Pick<AsCameRow, 'table' | 'record'>,
): Promise<void> {
  await sql`
    delete from requests.given_as_came
    where reference = ${reference} and table_name = ${table} and record = ${record}`.execute(tx)
}
