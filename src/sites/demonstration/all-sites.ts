/** The sites of one data folder on its embedded PostgreSQL: what the demonstration and its commands open. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAgreements, programme, type Programme } from '#agreement'
import { readSettings } from '#config'
import { SITE_NAMES, startEmbedded, type EmbeddedCluster, type OwnerKind, type SiteName } from '#database'
import { folderCarrier, type Carrier } from '#exchange'
import { BrokenPromise, describeFault, randomId, systemClock, type Clock } from '#kernel'
import type { HeldKeys, SiteContext } from '#rooms'
import { filesPlace } from '../files-place.ts'
import { openSiteDatabase } from '../site-database.ts'
import { asPeer, openSiteKeys } from '../site-keys.ts'
import { openSiteLog } from '../site-log.ts'
import { SITES } from '../sites.ts'
import { carrierOf, startDemoCarrier } from './carrier.ts'

export interface AllSites {
  /** The folder that is really used. */
  readonly dataFolder: string
  context(site: SiteName): SiteContext
  /** The same as whoever owns the server, for what reads the schema itself. */
  adminUrlOf(site: SiteName): string
  /** Closes databases, carrier and server; the sites themselves must have stopped. */
  close(): Promise<void>
}

export interface AllSitesOptions {
  readonly dataFolder: string
  /** True when a person named the folder. */
  readonly named: boolean
  /** A `serve` brings the carrier; a `command` leaves its messages to whoever serves next. */
  readonly kind: OwnerKind
  readonly sites: readonly SiteName[]
  readonly clock?: Clock
  /** Keys that are not there yet are made as of then; else as of now. */
  readonly keysMadeAt?: Date
  /** The folder goes with the server: replays, generated documents. */
  readonly temporary?: boolean
}

type Keys = Readonly<Record<SiteName, HeldKeys>>

const DEMONSTRATIONS = ['customs-justice-fines', 'justice-immigration-tracing'].map((name) =>
  fileURLToPath(new URL(`../../../agreements/${name}.demonstration.yaml`, import.meta.url)),
)

async function demonstrationProgramme(): Promise<Programme> {
  const loaded = await Promise.all(DEMONSTRATIONS.map((file) => loadAgreements(file)))
  return programme(
    loaded.flatMap((versions) => {
      if (!versions.ok) throw new BrokenPromise(versions.error.map(describeFault).join('; '))
      return versions.value
    }),
  )
}

async function openKeys(dataFolder: string, at: Date): Promise<Keys> {
  const held = await Promise.all(
    SITE_NAMES.map(
      async (site) => [site, await openSiteKeys(join(dataFolder, 'keys', site), site, at)] as const,
    ),
  )
  return Object.fromEntries(held) as Record<SiteName, HeldKeys>
}

interface Carriers {
  of(site: SiteName): Carrier
  close(): Promise<void>
}

async function openCarriers(
  options: AllSitesOptions,
  dataFolder: string,
  keys: Keys,
  clock: Clock,
): Promise<Carriers> {
  const folder = join(dataFolder, 'carrier')
  if (options.kind === 'command')
    return { of: () => folderCarrier(join(folder, 'mailboxes')), close: () => Promise.resolve() }
  const server = await startDemoCarrier(folder, keys)
  return { of: (site) => carrierOf(server, site, keys[site], clock), close: () => server.close() }
}

async function openContext(
  site: SiteName,
  cluster: EmbeddedCluster,
  shared: {
    readonly keys: Keys
    readonly carriers: Carriers
    readonly programme: Programme
    readonly clock: Clock
  },
): Promise<SiteContext> {
  const { keys, carriers, clock } = shared
  await cluster.createDatabase(site)
  const urls = { adminUrl: cluster.adminUrl(site), url: cluster.siteUrl(site) }
  return {
    site,
    database: await openSiteDatabase(SITES[site], urls).catch(nameFolder(cluster.dataFolder)),
    jobsUrl: urls.url,
    keys: keys[site],
    peers: SITE_NAMES.filter((peer) => peer !== site).map((peer) => asPeer(keys[peer])),
    carrier: carriers.of(site),
    programme: shared.programme,
    clock,
    newId: randomId,
    folder: join(cluster.dataFolder, 'activity', site),
    // A store of production's is not the demonstration's.
    files: filesPlace(join(cluster.dataFolder, 'files', site), readSettings({})),
    log: openSiteLog(site, join(cluster.dataFolder, 'logs', `${site}.log`)),
  }
}

/** Whoever meets a newer folder must hear which it is, and what to do. */
function nameFolder(dataFolder: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof BrokenPromise) || error.code !== 'database-newer') throw error
    throw new BrokenPromise(
      `${dataFolder}: start that version, or name another folder with LANDFALL_DATA`,
      error.code,
      { cause: error },
    )
  }
}

export async function openAllSites(options: AllSitesOptions): Promise<AllSites> {
  const cluster = await startEmbedded(options)
  try {
    return await openOn(cluster, options)
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

async function openOn(cluster: EmbeddedCluster, options: AllSitesOptions): Promise<AllSites> {
  const { clock = systemClock } = options
  const { dataFolder } = cluster
  const keys = await openKeys(dataFolder, options.keysMadeAt ?? clock.now())
  const carriers = await openCarriers(options, dataFolder, keys, clock)
  const shared = { keys, carriers, programme: await demonstrationProgramme(), clock }
  // One after the other: migrations of two sites write the same shared catalogs of roles.
  const contexts: SiteContext[] = []
  for (const site of options.sites) contexts.push(await openContext(site, cluster, shared))
  return {
    dataFolder,
    context(site) {
      const context = contexts.find((one) => one.site === site)
      if (context === undefined) throw new BrokenPromise(`the site ${site} was not opened`)
      return context
    },
    adminUrlOf: (site) => cluster.adminUrl(site),
    async close() {
      await Promise.all(contexts.map(({ database }) => database.close()))
      await carriers.close()
      await cluster.stop()
      for (const { log } of contexts) log.close()
    },
  }
}
