/** SQL of enquiries that are worked on together, and of what was split off one; of the agency that holds them. */
import { sql, type Tx } from '#database'

/** Closes the one and joins it to the other; false where it was not open to that. */
export async function joinTo(tx: Tx, reference: string, to: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set joined_to = ${to}, state = 'closed', closed_at = ${at}, follow_up_on = null
    where reference = ${reference} and joined_to is null`.execute(tx)
  return numAffectedRows === 1n
}

export async function part(tx: Tx, reference: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update enquiries.enquiries set joined_to = null, state = 'with-agency', closed_at = null, answered_at = null
    where reference = ${reference} and joined_to is not null`.execute(tx)
  return numAffectedRows === 1n
}

/** Two who split the same off at once do it one after the other. */
export async function selectSplitFrom(tx: Tx, messageId: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`enquiries split ${messageId}`}))`.execute(tx)
  const { rows } = await sql<{ reference: string }>`
    select reference from enquiries.enquiries where split_from = ${messageId}`.execute(tx)
  return rows[0]?.reference
}

/** Whoever had confirmed their address there has confirmed it here. */
export async function markSplitFrom(
  tx: Tx,
  reference: string,
  from: { readonly messageId: string; readonly addressConfirmedAt: Date | null },
): Promise<void> {
  await sql`
    update enquiries.enquiries set split_from = ${from.messageId}, address_confirmed_at = ${from.addressConfirmedAt}
    where reference = ${reference}`.execute(tx)
}

export async function selectJoined(tx: Tx, reference: string): Promise<readonly string[]> {
  const { rows } = await sql<{ reference: string }>`
    select reference from enquiries.enquiries where joined_to = ${reference} order by received_at, reference`.execute(
    tx,
  )
  return rows.map((row) => row.reference)
}
