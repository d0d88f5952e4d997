/** The desk as a whole on a real database, on the web for whoever the test says; it does by itself nothing but what is asked. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programme } from '#agreement'
import { readSettings } from '#config'
import { folderCarrier } from '#exchange'
import { randomId } from '#kernel'
import type { MailSettings } from '#mail'
import { describeSite, openSite, type OpenSite, type Room, type SiteContext } from '#rooms'
import { SITES } from '#sites'
import { filesPlace } from '../src/sites/files-place.ts'
import { openSiteKeys } from '../src/sites/site-keys.ts'
import { openSiteLog } from '../src/sites/site-log.ts'
import { fixedClock, type FixedClock } from './fixed-clock.ts'
import { pagesOf, siteDatabase } from './open-sites.ts'
import { testSite, type TestSite } from './pages/test-site.ts'
import type { TestDatabase } from './test-database.ts'

export interface DeskSite {
  readonly clock: FixedClock
  readonly database: TestDatabase
  readonly site: OpenSite
  readonly web: TestSite
  /** Where it listens, for a browser. */
  readonly origin: string
  dispose(): Promise<void>
}

export interface DeskSiteOptions {
  readonly mail?: MailSettings
  readonly scanner?: NonNullable<SiteContext['files']>['scanner']
  /** Rooms that this desk does without, by their names. */
  readonly without?: readonly Room['name'][]
}

export async function deskSite({ mail, scanner, without = [] }: DeskSiteOptions = {}): Promise<DeskSite> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-desk-'))
  const clock = fixedClock('2026-11-21T09:30:00+13:00')
  const database = await siteDatabase('desk')
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
    },
  )
  const { publicRole } = SITES.desk
  const web = await testSite({
    site: describeSite('desk', false),
    ...{ database, clock, newId: randomId, pages: pagesOf(site), navigation: site.declared.navigation },
    journeys: site.rooms.flatMap(({ journeys = [] }) => journeys),
    journeyKey: keys.atRest,
    ...(publicRole === undefined ? {} : { publicRole }),
  })
  return {
    ...{ clock, database, site, web },
    origin: await web.server.listen({ host: '127.0.0.1', port: 0 }),
    async dispose() {
      await web.close()
      await site.stop()
      await database.dispose()
      log.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
