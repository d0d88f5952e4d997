/** The desk's rooms open on a database and a folder, and on the web; it does by itself nothing but what is asked. */
import { join } from 'node:path'
import { programme } from '#agreement'
import { apiRoutes } from '#api'
import { readSettings } from '#config'
import type { Database } from '#database'
import { folderCarrier } from '#exchange'
import { randomId, type Clock } from '#kernel'
import type { MailSettings } from '#mail'
import { describeSite, edgeOf, openSite, type OpenSite, type Room, type SiteContext } from '#rooms'
import { SITES } from '#sites'
import { filesPlace } from '../src/sites/files-place.ts'
import { openSiteKeys } from '../src/sites/site-keys.ts'
import { openSiteLog } from '../src/sites/site-log.ts'
import { pagesOf } from './open-sites.ts'
import { testAccess } from './pages/persons.ts'
import { testSite, type TestSite } from './pages/test-site.ts'

export interface DeskOptions {
  readonly mail?: MailSettings
  readonly scanner?: NonNullable<SiteContext['files']>['scanner']
  /** What the tests of a copy left. */
  readonly verified?: string
  /** Rooms that this desk does without, by their names. */
  readonly without?: readonly Room['name'][]
}

export interface OpenDesk {
  readonly site: OpenSite
  readonly web: TestSite
  /** Where it listens, for a browser. */
  readonly origin: string
  close(): Promise<void>
}

export async function openDesk(
  place: { readonly folder: string; readonly database: Database; readonly clock: Clock },
  { mail, scanner, verified, without = [] }: DeskOptions = {},
): Promise<OpenDesk> {
  const { folder, database, clock } = place
  const keys = await openSiteKeys(join(folder, 'keys'), 'desk', clock.now())
  const log = openSiteLog('desk', join(folder, 'desk.log'))
  const rooms = SITES.desk.rooms.filter(({ name }) => !without.includes(name))
  const site = await openSite(
    { ...SITES.desk, rooms },
    {
      ...{ site: 'desk', database, keys, clock, log, newId: randomId },
      ...{ peers: [], programme: programme([]), carrier: folderCarrier(join(folder, 'mailboxes')) },
      folder: join(folder, 'activity'),
      origin: 'https://desk.example',
      files: { ...filesPlace(folder, readSettings({})), ...(scanner === undefined ? {} : { scanner }) },
      ...(mail === undefined ? {} : { mail }),
      ...(verified === undefined ? {} : { verified }),
    },
  )
  const web = await testSite({
    readWith: site.rooms.find(({ readWith }) => readWith !== undefined)?.readWith,
    site: describeSite('desk', false),
    ...{ database, clock, newId: randomId, pages: pagesOf(site), navigation: site.declared.navigation },
    edge: edgeOf(site),
    journeys: site.rooms.flatMap(({ journeys = [] }) => journeys),
    journeyKey: keys.atRest,
    banners: site.rooms.flatMap(({ banners = [] }) => banners),
    extensions: [
      apiRoutes({
        ...{ title: 'Export Support Desk API', version: '1', access: testAccess },
        ...{ database, clock, newId: randomId, log: log.pages },
        routes: site.rooms.flatMap(({ routes = [] }) => routes),
        tokens: site.rooms.find(({ tokens }) => tokens !== undefined)?.tokens,
      }),
    ],
  })
  return {
    ...{ site, web },
    origin: await web.server.listen({ host: '127.0.0.1', port: 0 }),
    async close() {
      await web.close()
      await site.stop()
      log.close()
    },
  }
}
