/** A site's database, brought up to date with what its rooms declare. */
import { migrate, openDatabase, type Database } from '#database'
import { declarationsOf, declareSiteEvents, type Site } from '#rooms'

export interface SiteDatabaseOptions {
  readonly adminUrl: string
  readonly url: string
  readonly poolSize?: number
}

export async function openSiteDatabase(site: Site, options: SiteDatabaseOptions): Promise<Database> {
  const { schemas: rooms, databaseRoles: roles, dataMaps } = declarationsOf(site)
  await migrate({ adminUrl: options.adminUrl, site: site.name, rooms, roles, dataMaps })
  const database = openDatabase({ site: site.name, url: options.url, poolSize: options.poolSize ?? 10 })
  await declareSiteEvents(database, site)
  return database
}
