/** SQL of the holds that a request placed on what it is about, so that they are lifted when it ends. */
import { sql, type Tx } from '#database'

export async function insertHold(tx: Tx, reference: string, hold: string): Promise<void> {
  await sql`insert into requests.holds (hold, reference) values (${hold}, ${reference})`.execute(tx)
}

/** Takes them off the request; whoever takes them lifts them. */
export async function takeHolds(tx: Tx, reference: string): Promise<readonly string[]> {
  const { rows } = await sql<{ hold: string }>`
    delete from requests.holds where reference = ${reference} returning hold`.execute(tx)
  return rows.map(({ hold }) => hold)
}

export async function countHolds(tx: Tx, reference: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from requests.holds where reference = ${reference}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Requests that have ended, and still hold something. */
export async function selectEndedHolding(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ reference: string }>`
    select distinct r.reference from requests.requests r join requests.holds using (reference)
    where r.ended_at is not null order by r.reference`.execute(tx)
  return rows.map(({ reference }) => reference)
}
