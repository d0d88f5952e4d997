/** Customs, Justice and Immigration side by side for tests of tracing, under the agreements that the test names. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadAgreements, programme } from '#agreement'
import type { SiteName } from '#database'
import { folderCarrier, type Carrier } from '#exchange'
import { randomId, type Clock } from '#kernel'
import type { OpenSite, SiteContext } from '#rooms'
import { asPeer, openSiteKeys } from '../src/sites/site-keys.ts'
import { openSiteLog } from '../src/sites/site-log.ts'
import {
  openCustoms,
  openImmigration,
  openJustice,
  siteDatabase,
  type CustomsSite,
  type JusticeSite,
} from './open-sites.ts'
import type { TestDatabase } from './test-database.ts'

const SITES = ['customs', 'justice', 'immigration'] as const satisfies readonly SiteName[]
type TracingSite = (typeof SITES)[number]

export interface TracingProgramme {
  readonly customs: CustomsSite
  readonly justice: JusticeSite
  readonly immigration: OpenSite
  readonly databases: Readonly<Record<TracingSite, TestDatabase>>
  readonly contexts: Readonly<Record<TracingSite, SiteContext>>
  /** Everything that Customs raised is told, asked, answered and on the work list. */
  settle(): Promise<void>
  stop(): Promise<void>
}

export interface TracingProgrammeOptions {
  readonly clock: Clock
  /** In earnest, or the demonstration copies. */
  readonly agreements: 'in-earnest' | 'demonstration'
  /** For a site that cannot be reached for a while. */
  readonly carrierOf?: (site: TracingSite, carrier: Carrier) => Carrier
}

async function agreementsOf(kind: TracingProgrammeOptions['agreements']) {
  const ending = kind === 'in-earnest' ? 'yaml' : 'demonstration.yaml'
  const loaded = await Promise.all(
    ['customs-justice-fines', 'justice-immigration-tracing'].map((name) =>
      loadAgreements(`agreements/${name}.${ending}`),
    ),
  )
  return programme(
    loaded.flatMap((one) => {
      if (!one.ok) throw new Error('an agreement does not load')
      return one.value
    }),
  )
}

export async function tracingProgramme(options: TracingProgrammeOptions): Promise<TracingProgramme> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-tracing-'))
  const held = await agreementsOf(options.agreements)
  const keys = {
    customs: await openSiteKeys(join(folder, 'keys/customs'), 'customs', new Date(0)),
    justice: await openSiteKeys(join(folder, 'keys/justice'), 'justice', new Date(0)),
    immigration: await openSiteKeys(join(folder, 'keys/immigration'), 'immigration', new Date(0)),
  }
  const databases = {
    customs: await siteDatabase('customs', { poolSize: 8 }),
    justice: await siteDatabase('justice', { poolSize: 8 }),
    immigration: await siteDatabase('immigration', { poolSize: 8 }),
  }
  const { carrierOf = (_: TracingSite, carrier: Carrier) => carrier } = options
  const contextOf = (site: TracingSite): SiteContext => ({
    site,
    database: databases[site],
    keys: keys[site],
    peers: SITES.filter((peer) => peer !== site).map((peer) => asPeer(keys[peer])),
    carrier: carrierOf(site, folderCarrier(join(folder, 'mailboxes'))),
    programme: held,
    clock: options.clock,
    newId: randomId,
    folder: join(folder, 'activity', site),
    log: openSiteLog(site, join(folder, 'logs', `${site}.log`)),
  })
  const contexts = {
    customs: contextOf('customs'),
    justice: contextOf('justice'),
    immigration: contextOf('immigration'),
  }
  const customs = await openCustoms(contexts.customs)
  const justice = await openJustice(contexts.justice)
  const immigration = await openImmigration(contexts.immigration)
  return {
    ...{ customs, justice, immigration, databases, contexts },
    async settle() {
      await customs.settle()
      await justice.settle()
      await immigration.exchange.drain()
      await justice.exchange.drain()
      await immigration.exchange.drain()
      await customs.settle()
    },
    async stop() {
      await Promise.all([customs.stop(), justice.stop(), immigration.stop()])
      for (const { log } of Object.values(contexts)) log.close()
      await Promise.all(Object.values(databases).map((database) => database.dispose()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
