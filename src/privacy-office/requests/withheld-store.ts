/** SQL of what is kept back: a field, a passage of one, a file, or passages of a document; with its ground, and who agreed. */
import { sql, type Tx } from '#database'
import type { WithheldPlace } from '#documents'

export interface WithheldRow {
  readonly id: string
  readonly table: string
  readonly record: string
  readonly column: string
  /** Of a passage, in characters of the field's text; null for the whole field. */
  readonly from: number | null
  readonly to: number | null
  /** Of a file or mail that is given rebuilt: where in it; null where a field, a passage of one or a whole file is kept back. */
  readonly places: readonly WithheldPlace[] | null
  /** Of which original the places are. */
  readonly originalHash: Buffer | null
  /** Of such places: the same words may stay where they stand elsewhere in it. */
  readonly mayStandElsewhere: boolean
  readonly ground: string
  readonly reason: string
  readonly alternative: string
  /** Why the public interest does not outweigh it; null where the ground is not weighed so. */
  readonly publicInterest: string | null
  /** Of what was asked, and lies in no record: which part, as whoever asked reads it. */
  readonly askedPart: string | null
  readonly withheldAt: Date
  readonly withheldBy: string
  readonly reviewedBy: string | null
}

const columns = sql`id, table_name as "table", record, column_name as "column", from_character as "from",
  to_character as "to", places, original_hash as "originalHash",
  may_stand_elsewhere as "mayStandElsewhere", ground, reason, alternative,
  public_interest as "publicInterest", asked_part as "askedPart", withheld_at as "withheldAt", withheld_by as "withheldBy",
  reviewed_by as "reviewedBy"`

export async function selectWithheld(tx: Tx, reference: string): Promise<readonly WithheldRow[]> {
  const { rows } = await sql<WithheldRow>`
    select ${columns} from requests.withheld where reference = ${reference}
    order by table_name, record, column_name, from_character nulls first, withheld_at, id`.execute(tx)
  return rows
}

export async function insertWithheld(
  tx: Tx,
  reference: string,
  w: Omit<WithheldRow, 'reviewedBy' | 'places' | 'originalHash' | 'mayStandElsewhere'>,
): Promise<void> {
  await sql`
    insert into requests.withheld (id, reference, table_name, record, column_name, from_character, to_character, ground,
      reason, alternative, public_interest, asked_part, withheld_at, withheld_by)
    values (${w.id}, ${reference}, ${w.table}, ${w.record}, ${w.column}, ${w.from}, ${w.to}, ${w.ground}, ${w.reason},
      ${w.alternative}, ${w.publicInterest}, ${w.askedPart}, ${w.withheldAt}, ${w.withheldBy})`.execute(tx)
}

export type NewPassages = Pick<
  WithheldRow,
  | 'id'
  | 'table'
  | 'record'
  | 'mayStandElsewhere'
  | 'ground'
  | 'reason'
  | 'alternative'
  | 'publicInterest'
  | 'withheldAt'
  | 'withheldBy'
> & {
  readonly places: readonly WithheldPlace[]
  readonly originalHash: Buffer
  readonly onceKey: string
}

/** False where the form was sent before. */
export async function insertPassages(tx: Tx, reference: string, w: NewPassages): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into requests.withheld (id, reference, table_name, record, column_name, ground, reason, alternative,
      public_interest, withheld_at, withheld_by, places, original_hash, may_stand_elsewhere, once_key)
    values (${w.id}, ${reference}, ${w.table}, ${w.record}, '', ${w.ground}, ${w.reason}, ${w.alternative},
      ${w.publicInterest}, ${w.withheldAt}, ${w.withheldBy}, ${JSON.stringify(w.places)}::jsonb, ${w.originalHash},
      ${w.mayStandElsewhere}, ${w.onceKey})
    on conflict (once_key) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** False where it is not there any more. */
export async function deleteWithheld(tx: Tx, reference: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from requests.withheld where reference = ${reference} and id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

/** Of a document that is taken off again. */
export async function deleteWithheldOf(
  tx: Tx,
  reference: string,
  { table, record }: Pick<WithheldRow, 'table' | 'record'>,
): Promise<void> {
  await sql`
    delete from requests.withheld
    where reference = ${reference} and table_name = ${table} and record = ${record}`.execute(tx)
}

/** With the decision to which the second person agreed. */
export async function markReviewed(tx: Tx, reference: string, by: string): Promise<void> {
  await sql`
    update requests.withheld set reviewed_by = ${by}
    where reference = ${reference} and withheld_by <> ${by}`.execute(tx)
}
