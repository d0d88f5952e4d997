/** Part of a transaction that may fail by itself. */
import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/**
 * Runs work inside the open transaction; when it throws, what it did is undone and the transaction goes on.
 * Never `begin` inside a transaction: PostgreSQL ignores it, and the inner `commit` would end the outer one.
 */
export async function savepoint<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  // One name serves all depths: PostgreSQL takes the newest savepoint of that name.
  await sql`savepoint landfall_part`.execute(tx)
  try {
    const result = await work(tx)
    await sql`release savepoint landfall_part`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint landfall_part`.execute(tx)
    await sql`release savepoint landfall_part`.execute(tx)
    throw error
  }
}
