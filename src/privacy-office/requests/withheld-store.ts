/** SQL of what is kept back of what was found: a field or a passage, with its ground, and the second person who agreed. */
import { sql, type Tx } from '#database'

export interface WithheldRow {
  readonly id: string
  readonly table: string
  readonly record: string
  readonly column: string
  /** Of a passage, in characters of the field's text; null for the whole field. */
  readonly from: number | null
  readonly to: number | null
  readonly ground: string
  readonly reason: string
  readonly alternative: string
  readonly withheldAt: Date
  readonly withheldBy: string
  readonly reviewedBy: string | null
}

const columns = sql`id, table_name as "table", record, column_name as "column", from_character as "from",
  to_character as "to", ground, reason, alternative, withheld_at as "withheldAt", withheld_by as "withheldBy",
  reviewed_by as "reviewedBy"`

export async function selectWithheld(tx: Tx, reference: string): Promise<readonly WithheldRow[]> {
  const { rows } = await sql<WithheldRow>`
    select ${columns} from requests.withheld where reference = ${reference}
    order by table_name, record, column_name, from_character nulls first, id`.execute(tx)
  return rows
}

export async function insertWithheld(
  tx: Tx,
  reference: string,
  w: Omit<WithheldRow, 'reviewedBy'>,
): Promise<void> {
  await sql`
    insert into requests.withheld (id, reference, table_name, record, column_name, from_character, to_character, ground,
      reason, alternative, withheld_at, withheld_by)
    values (${w.id}, ${reference}, ${w.table}, ${w.record}, ${w.column}, ${w.from}, ${w.to}, ${w.ground}, ${w.reason},
      ${w.alternative}, ${w.withheldAt}, ${w.withheldBy})`.execute(tx)
}

/** False where it is not there any more. */
export async function deleteWithheld(tx: Tx, reference: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from requests.withheld where reference = ${reference} and id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

/** With the decision to which the second person agreed. */
export async function markReviewed(tx: Tx, reference: string, by: string): Promise<void> {
  await sql`
    update requests.withheld set reviewed_by = ${by}
    where reference = ${reference} and withheld_by <> ${by}`.execute(tx)
}
