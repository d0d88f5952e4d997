/** SQL of what an agent records: one form is one enquiry. */
import { sql, type Tx } from '#database'

/** Two of one form at once do it one after the other. */
export async function selectRecordedBy(tx: Tx, onceKey: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`enquiries record ${onceKey}`}))`.execute(tx)
  const { rows } = await sql<{ reference: string }>`
    select reference from enquiries.enquiries where recorded_by_form = ${onceKey}`.execute(tx)
  return rows[0]?.reference
}

export async function markRecordedBy(tx: Tx, reference: string, onceKey: string): Promise<void> {
  await sql`
    update enquiries.enquiries set recorded_by_form = ${onceKey} where reference = ${reference}`.execute(tx)
}
