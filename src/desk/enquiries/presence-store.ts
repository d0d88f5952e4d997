/** SQL of who of the agency has an enquiry open. */
import { sql, type Tx } from '#database'
import type { StaffAuthor } from './agency-store.ts'

export async function notePresence(
  tx: Tx,
  reference: string,
  by: StaffAuthor,
  { at, isWriting }: { readonly at: Date; readonly isWriting: boolean },
): Promise<void> {
  await sql`
    insert into enquiries.presence (reference, person_id, name, agency, seen_at, is_writing)
    values (${reference}, ${by.id}, ${by.name}, ${by.agency}, ${at}, ${isWriting})
    on conflict (reference, person_id) do update set seen_at = excluded.seen_at, is_writing = excluded.is_writing,
      name = excluded.name, agency = excluded.agency`.execute(tx)
}

export interface PresenceRow {
  readonly name: string
  readonly seenAt: Date
  readonly isWriting: boolean
}

export async function selectPresence(
  tx: Tx,
  reference: string,
  { since, besides }: { readonly since: Date; readonly besides: string },
): Promise<readonly PresenceRow[]> {
  const { rows } = await sql<PresenceRow>`
    select name, seen_at as "seenAt", is_writing as "isWriting" from enquiries.presence
    where reference = ${reference} and seen_at > ${since} and person_id <> ${besides}
    order by seen_at desc, person_id`.execute(tx)
  return rows
}

export async function deletePresenceBefore(tx: Tx, before: Date): Promise<void> {
  await sql`delete from enquiries.presence where seen_at < ${before}`.execute(tx)
}
