/** Verifies a chain in a site's database, as the role that may read it. */
import type { Database } from '#database'
import type { Chain } from './activity-record.ts'
import { databaseSource } from './activity-source.ts'
import { readingRole } from './store.ts'
import { verifyActivity, type ActivityVerification, type VerifyOptions } from './verify-activity.ts'

export async function verifySiteActivity(
  options: Omit<VerifyOptions, 'source'> & { readonly database: Database; readonly chain?: Chain },
): Promise<ActivityVerification> {
  const { database, chain = 'main', ...rest } = options
  return database.as(readingRole(database, chain), (tx) =>
    verifyActivity({ source: databaseSource(tx, database.site, chain), ...rest }),
  )
}
