/** SQL of what was corrected at a person's request: what stood there before, and what stands there since. */
import { sql, type Tx } from '#database'

export interface CorrectionRow {
  readonly id: string
  readonly reference: string
  readonly table: string
  readonly record: string
  readonly column: string
  readonly label: string
  readonly before: string
  readonly after: string
  readonly correctedAt: Date
  readonly correctedBy: string
  readonly correctedByName: string
}

const columns = sql`id, reference, table_name as "table", record, column_name as "column", label,
  value_before as "before", value_after as "after", corrected_at as "correctedAt", corrected_by as "correctedBy",
  corrected_by_name as "correctedByName"`

export async function insertCorrection(tx: Tx, c: CorrectionRow): Promise<void> {
  await sql`
    insert into requests.corrections (id, reference, table_name, record, column_name, label, value_before, value_after,
      corrected_at, corrected_by, corrected_by_name)
    values (${c.id}, ${c.reference}, ${c.table}, ${c.record}, ${c.column}, ${c.label}, ${c.before}, ${c.after},
      ${c.correctedAt}, ${c.correctedBy}, ${c.correctedByName})`.execute(tx)
}

export async function selectCorrectionsOf(tx: Tx, reference: string): Promise<readonly CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`
    select ${columns} from requests.corrections where reference = ${reference}
    order by corrected_at, label, id`.execute(tx)
  return rows
}

/** Under whichever request. */
export async function selectCorrectionsAbout(
  tx: Tx,
  { table, record }: Pick<CorrectionRow, 'table' | 'record'>,
): Promise<readonly CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`
    select ${columns} from requests.corrections where table_name = ${table} and record = ${record}
    order by corrected_at, label, id`.execute(tx)
  return rows
}
