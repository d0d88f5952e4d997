/** SQL of enquiries that were brought in from another system. */
import { sql, type Tx } from '#database'

/** Two who bring in at once do it one after the other. */
export async function lockImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('enquiries import'))`.execute(tx)
}

/** Which of these marks are there already, of whatever agency; in hexadecimals. */
export async function selectImported(tx: Tx, marks: readonly Buffer[]): Promise<Set<string>> {
  const { rows } = await sql<{ mark: string }>`
    select mark from enquiries.imported(${marks.map((mark) => mark.toString('hex'))}::text[]) as mark`.execute(
    tx,
  )
  return new Set(rows.map(({ mark }) => mark))
}

export async function markImported(
  tx: Tx,
  reference: string,
  { mark, at }: { readonly mark: Buffer; readonly at: Date },
): Promise<void> {
  await sql`
    update enquiries.enquiries set imported_as = ${mark}, acknowledged_at = ${at}
    where reference = ${reference}`.execute(tx)
}
