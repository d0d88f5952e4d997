/** All SQL of the schema `sealed_search`. */
import { sql, type RoomSchema, type Tx } from '#database'

export const sealedSearchSchema: RoomSchema = {
  room: 'customs/sealed-search',
  schema: 'sealed_search',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface SealedAsked {
  readonly id: string
  readonly sealed: Buffer
}

export async function insertAsked(tx: Tx, { id, sealed }: SealedAsked): Promise<void> {
  await sql`insert into sealed_search.asked (id, sealed) values (${id}, ${sealed})`.execute(tx)
}

export async function selectAsked(tx: Tx, most: number): Promise<readonly SealedAsked[]> {
  const { rows } = await sql<SealedAsked>`
    select id, sealed from sealed_search.asked order by id limit ${most}`.execute(tx)
  return rows
}

/** False where another process has answered it. */
export async function takeAsked(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from sealed_search.asked where id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}
