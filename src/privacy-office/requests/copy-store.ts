/** SQL of the tickets by which a copy is taken, once each. */
import { sql, type Tx } from '#database'

export interface CopyRow {
  readonly id: string
  readonly askedAt: Date
  readonly goodUntil: Date
  readonly takenAt: Date | null
}

export async function insertCopy(
  tx: Tx,
  reference: string,
  c: { readonly id: string; readonly ticketHash: Buffer; readonly at: Date; readonly goodUntil: Date },
): Promise<void> {
  await sql`
    insert into requests.copies (id, reference, ticket_hash, asked_at, good_until)
    values (${c.id}, ${reference}, ${c.ticketHash}, ${c.at}, ${c.goodUntil})`.execute(tx)
}

/** Takes the copy: false where the ticket is none, has been used, or its time has passed. */
export async function takeCopy(
  tx: Tx,
  reference: string,
  { ticketHash, at }: { readonly ticketHash: Buffer; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update requests.copies set taken_at = ${at}
    where reference = ${reference} and ticket_hash = ${ticketHash} and taken_at is null and good_until > ${at}`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

export async function selectCopies(tx: Tx, reference: string): Promise<readonly CopyRow[]> {
  const { rows } = await sql<CopyRow>`
    select id, asked_at as "askedAt", good_until as "goodUntil", taken_at as "takenAt" from requests.copies
    where reference = ${reference} order by asked_at, id`.execute(tx)
  return rows
}

/** Decided requests of which a copy was taken, with when. */
export async function selectTaken(
  tx: Tx,
): Promise<readonly { readonly reference: string; readonly takenAt: Date }[]> {
  const { rows } = await sql<{ reference: string; takenAt: Date }>`
    select r.reference, min(c.taken_at) as "takenAt"
    from requests.requests r join requests.copies c using (reference)
    where r.state = 'decided' and c.taken_at is not null group by r.reference order by r.reference`.execute(
    tx,
  )
  return rows
}
