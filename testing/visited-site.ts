/** A site of two rooms, the website and the visitor statistics, on a database of its own, with the edge that tells of visits. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programme } from '#agreement'
import { folderCarrier } from '#exchange'
import { randomId } from '#kernel'
import type { Visit } from '#pages'
import { declarationsOf, declareSiteEvents, openSite, type OpenSite, type Site } from '#rooms'
import { visitorStatisticsRoom } from '#visitor-statistics'
import { websiteRoom } from '#website'
import { openSiteKeys } from '../src/sites/site-keys.ts'
import { openSiteLog } from '../src/sites/site-log.ts'
import { fixedClock, type FixedClock } from './fixed-clock.ts'
import { pagesOf } from './open-sites.ts'
import { testSite, type TestSite } from './pages/index.ts'
import { testDatabase, type TestDatabase } from './test-database.ts'

const SITE: Site = {
  name: 'desk',
  purpose: 'A site for the test of one room.',
  greetsThePublic: true,
  rooms: [websiteRoom, visitorStatisticsRoom],
}

export interface VisitedSite {
  readonly clock: FixedClock
  readonly database: TestDatabase
  readonly site: OpenSite
  readonly web: TestSite
  /** The same site as after a restart; it hears of visits from the test. */
  openAnew(): Promise<{ tell(visit: Visit): void; stop(): Promise<void> }>
  dispose(): Promise<void>
}

export async function visitedSite(now: string): Promise<VisitedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-visits-'))
  const clock = fixedClock(now)
  const { schemas: rooms, databaseRoles: roles } = declarationsOf(SITE)
  const database = await testDatabase({ site: 'desk', rooms, roles })
  await declareSiteEvents(database, SITE)
  const keys = await openSiteKeys(join(folder, 'keys'), 'desk', new Date(0))
  const log = openSiteLog('desk', join(folder, 'desk.log'))
  const open = () =>
    openSite(SITE, {
      ...{ site: 'desk', database, clock, folder, keys, log, newId: randomId, peers: [] },
      ...{ programme: programme([]), carrier: folderCarrier(join(folder, 'mailboxes')) },
    })
  const site = await open()
  const web = await testSite({
    ...{ database, clock, newId: randomId, origin: 'https://desk.example', pages: pagesOf(site) },
    edge: { counts: [tellerOf(site)], watches: [] },
  })
  return {
    ...{ clock, database, site, web },
    async openAnew() {
      const anew = await open()
      return { tell: tellerOf(anew), stop: () => anew.stop() }
    },
    async dispose() {
      await web.close()
      await site.stop()
      log.close()
      await database.dispose()
      await rm(folder, { recursive: true })
    },
  }
}

function tellerOf({ rooms }: OpenSite) {
  return (visit: Visit) => {
    for (const room of rooms) room.counts?.(visit)
  }
}
