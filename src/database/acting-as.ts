/** Part of a transaction that acts as another role of the site: what somebody's page shows is read as the process that may. */
import { sql } from 'kysely'
import { savepoint } from './savepoint.ts'
import { checkedRole, type DatabaseRole, type SiteName } from './sites.ts'
import type { Tx } from './transaction.ts'

/** Afterwards the transaction acts as before, also where `work` throws. Whoever asks has recorded that they do. */
export async function actingAs<T>(
  tx: Tx,
  role: { readonly site: SiteName; readonly role: DatabaseRole },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const name = checkedRole(role.site, role.role)
  return savepoint(tx, async () => {
    const { rows } = await sql<{ before: string }>`select current_setting('role') as before`.execute(tx)
    await sql`set local role ${sql.id(name)}`.execute(tx)
    const result = await work(tx)
    await sql`set local role ${sql.id(rows[0]?.before ?? '')}`.execute(tx)
    return result
  })
}
