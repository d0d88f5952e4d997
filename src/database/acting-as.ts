/** A piece of a transaction that acts as another role: what only that role may see is read beside the act that records it. */
import { sql } from 'kysely'
import { checkedRole, type DatabaseRole, type SiteName } from './sites.ts'
import type { Tx } from './transaction.ts'

/** The transaction's own role acts again when `work` has ended, however it ended. */
export async function actingAs<T>(
  tx: Tx,
  { site, role }: { readonly site: SiteName; readonly role: DatabaseRole },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select current_setting('role') as before, set_config('role', ${checkedRole(site, role)}, true)`.execute(
    tx,
  )
  const back = () => sql`select set_config('role', ${rows[0]?.before ?? 'none'}, true)`.execute(tx)
  let result: T
  try {
    result = await work(tx)
  } catch (error) {
    // A statement that failed ends the transaction, and its role with it.
    await back().catch(() => undefined)
    throw error
  }
  await back()
  return result
}
