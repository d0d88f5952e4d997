/** A database with every room of the justice site, as it is opened. */
import { justiceSchema } from '../src/sites/justice.ts'
import { siteRoles } from '../src/sites/database-roles.ts'
import { declareSiteEvents, roomsOf } from '../src/sites/site-context.ts'
import { testDatabase, type TestDatabase } from './test-database.ts'

export async function wholeJusticeDatabase(): Promise<TestDatabase> {
  const rooms = roomsOf(justiceSchema)
  const database = await testDatabase({ site: 'justice', rooms, roles: siteRoles('justice') })
  await declareSiteEvents(database, justiceSchema)
  return database
}
