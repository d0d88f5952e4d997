/** SQL of whom a note points an enquiry out to. */
import { sql, textArray, type Tx } from '#database'

export async function insertMentions(
  tx: Tx,
  m: {
    readonly reference: string
    readonly messageId: string
    readonly agency: string
    readonly people: readonly string[]
    readonly at: Date
  },
): Promise<void> {
  await sql`
    insert into enquiries.mentions (reference, message_id, person_id, agency, mentioned_at)
    select ${m.reference}, ${m.messageId}::uuid, p, ${m.agency}, ${m.at}::timestamptz from unnest(${textArray(m.people)}::text[]) as p
    on conflict do nothing`.execute(tx)
}

export async function seeMentions(tx: Tx, reference: string, personId: string, at: Date): Promise<void> {
  await sql`
    update enquiries.mentions set seen_at = ${at}
    where reference = ${reference} and person_id = ${personId} and seen_at is null`.execute(tx)
}
