/** SQL of who of those that had been given the information was told of its correction, how and when. */
import { sql, type Tx } from '#database'

export interface ToldRow {
  readonly id: string
  readonly recipient: string
  readonly toName: string
  readonly how: 'by-mail' | 'by-officer'
  readonly words: string
  readonly toldAt: Date
  readonly toldBy: string
  readonly toldByName: string
}

/** False where they were told already: nobody is written to twice. */
export async function insertTold(tx: Tx, reference: string, t: ToldRow): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into requests.recipients_told (id, reference, recipient, to_name, how, words, told_at, told_by, told_by_name)
    values (${t.id}, ${reference}, ${t.recipient}, ${t.toName}, ${t.how}, ${t.words}, ${t.toldAt}, ${t.toldBy},
      ${t.toldByName})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function selectTold(tx: Tx, reference: string): Promise<readonly ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select id, recipient, to_name as "toName", how, words, told_at as "toldAt", told_by as "toldBy",
      told_by_name as "toldByName"
    from requests.recipients_told where reference = ${reference} order by told_at, id`.execute(tx)
  return rows
}
