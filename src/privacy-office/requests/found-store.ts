/** SQL of what the search found about a person: tables and records, never their values. */
import { sql, textArray, type SubjectKind, type Tx } from '#database'

export const VERDICTS = { undecided: 'To decide', theirs: 'Theirs', 'not-theirs': 'Not theirs' } as const
export type Verdict = keyof typeof VERDICTS

export interface FoundRow {
  readonly number: number
  readonly room: string
  readonly table: string
  readonly record: string
  readonly kind: SubjectKind
  readonly certainty: 'certain' | 'near'
  readonly matchedBy: readonly string[]
  readonly verdict: Verdict
  readonly verdictBecause: string
  readonly verdictBy: string | null
  readonly verdictAt: Date | null
}

const columns = sql`number, room, table_name as "table", record, kind, certainty, matched_by as "matchedBy", verdict,
  verdict_because as "verdictBecause", verdict_by as "verdictBy", verdict_at as "verdictAt"`

export async function selectFound(tx: Tx, reference: string): Promise<readonly FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select ${columns} from requests.found where reference = ${reference} order by number`.execute(tx)
  return rows
}

export async function selectOneFound(
  tx: Tx,
  reference: string,
  number: number,
): Promise<FoundRow | undefined> {
  const { rows } = await sql<FoundRow>`
    select ${columns} from requests.found where reference = ${reference} and number = ${number}`.execute(tx)
  return rows[0]
}

export type NewFound = Pick<
  FoundRow,
  'room' | 'table' | 'record' | 'kind' | 'certainty' | 'matchedBy' | 'verdict'
>

/**
 * What is found again keeps the verdict that somebody gave; what is found no more goes. Numbers go on, so that an address that
 * somebody has open never leads to another record.
 */
export async function replaceFound(tx: Tx, reference: string, found: readonly NewFound[]): Promise<void> {
  const before = await selectFound(tx, reference)
  const keyOf = ({ table, record, kind }: Pick<FoundRow, 'table' | 'record' | 'kind'>) =>
    JSON.stringify([table, record, kind])
  const now = new Set(found.map(keyOf))
  const known = new Set(before.map(keyOf))
  const gone = before.filter((row) => !now.has(keyOf(row))).map(({ number }) => number)
  if (gone.length > 0)
    await sql`
      delete from requests.found where reference = ${reference} and number = any (${gone}::integer[])`.execute(
      tx,
    )
  let number = Math.max(0, ...before.map((row) => row.number))
  for (const one of found.filter((row) => !known.has(keyOf(row)))) {
    number += 1
    await sql`
      insert into requests.found (reference, number, room, table_name, record, kind, certainty, matched_by, verdict)
      values (${reference}, ${number}, ${one.room}, ${one.table}, ${one.record}, ${one.kind}, ${one.certainty},
        ${textArray(one.matchedBy)}, ${one.verdict})`.execute(tx)
  }
}

export async function setVerdict(
  tx: Tx,
  reference: string,
  number: number,
  v: { readonly verdict: Verdict; readonly because: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update requests.found set verdict = ${v.verdict}, verdict_because = ${v.because}, verdict_by = ${v.by},
      verdict_at = ${v.at}
    where reference = ${reference} and number = ${number}`.execute(tx)
  return numAffectedRows === 1n
}
