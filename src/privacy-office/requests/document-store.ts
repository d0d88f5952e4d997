/** SQL of the documents that are put to a request for official information: which they are and who brought them, never their names. */
import { sql, type Tx } from '#database'

export interface DocumentRow {
  /** Of the file. */
  readonly id: string
  /** In the order in which they were brought. */
  readonly number: number
  readonly addedAt: Date
  readonly addedBy: string
  readonly addedByName: string
}

export async function selectDocuments(tx: Tx, reference: string): Promise<readonly DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select id, number, added_at as "addedAt", added_by as "addedBy", added_by_name as "addedByName"
    from requests.documents where reference = ${reference} order by number`.execute(tx)
  return rows
}

/** As everybody may ask who sees the request: whoever holds its link, once it is decided. */
export async function countDocuments(tx: Tx, reference: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from requests.documents where reference = ${reference}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** A site that keeps no files has none of a document either, and no way to ask for it. */
export async function hasFiles(tx: Tx, reference: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from requests.documents where reference = ${reference})
      and to_regnamespace('files') is not null as has`.execute(tx)
  return rows[0]?.has === true
}

export async function insertDocument(tx: Tx, reference: string, d: DocumentRow): Promise<void> {
  await sql`
    insert into requests.documents (id, reference, number, added_at, added_by, added_by_name)
    values (${d.id}, ${reference}, ${d.number}, ${d.addedAt}, ${d.addedBy}, ${d.addedByName})`.execute(tx)
}

/** False where it is not there any more. */
export async function deleteDocument(tx: Tx, reference: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from requests.documents where reference = ${reference} and id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
