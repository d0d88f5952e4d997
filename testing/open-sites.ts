/** Sites as tests open them: by the one way, with the operations that tests call at hand. */
import { ScreenPassports, type Screening } from '#customs/screening'
import { Acting, type ActDependencies } from '#justice/acts'
import { SendDailyList } from '#justice/daily-list'
import type { RoomSchema, SiteName } from '#database'
import type { LiveStream, PageDefinition } from '#pages'
import { declarationsOf, declareSiteEvents, openSite, type OpenSite, type SiteContext } from '#rooms'
import { SITES } from '#sites'
import { declareRequestKinds } from '#two-people'
import { testDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.ts'

export function schemasOf(site: SiteName): readonly RoomSchema[] {
  return declarationsOf(SITES[site]).schemas
}

export function rolesOf(site: SiteName): readonly string[] {
  return declarationsOf(SITES[site]).databaseRoles
}

/** A database with every room of the site, as it is opened. */
export async function siteDatabase(
  site: SiteName,
  options: Pick<TestDatabaseOptions, 'poolSize'> = {},
): Promise<TestDatabase> {
  const {
    schemas: rooms,
    databaseRoles: roles,
    dataMaps,
    requestKinds,
    permissions,
  } = declarationsOf(SITES[site])
  const database = await testDatabase({ site, rooms, roles, dataMaps, ...options })
  await declareSiteEvents(database, SITES[site])
  await declareRequestKinds(database, requestKinds, permissions)
  return database
}

export interface CustomsSite extends OpenSite {
  readonly screening: Screening
}

export async function openCustoms(context: SiteContext): Promise<CustomsSite> {
  const site = await openSite(SITES.customs, context)
  return { ...site, screening: site.operation(ScreenPassports) }
}

export interface JusticeSite extends OpenSite {
  readonly acting: ActDependencies
  readonly send: ReturnType<typeof sendOf>
}

const sendOf = (site: OpenSite) => site.operation(SendDailyList)

export async function openJustice(context: SiteContext): Promise<JusticeSite> {
  const site = await openSite(SITES.justice, context)
  return { ...site, acting: site.operation(Acting), send: sendOf(site) }
}

export function openImmigration(context: SiteContext): Promise<OpenSite> {
  return openSite(SITES.immigration, context)
}

export function pagesOf({ rooms }: OpenSite): readonly PageDefinition[] {
  return rooms.flatMap(({ pages = [] }) => pages)
}

export function streamsOf({ rooms }: OpenSite): readonly LiveStream[] {
  return rooms.flatMap(({ live = [] }) => live)
}
