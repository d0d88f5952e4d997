/** One site by itself: an outside PostgreSQL, an outside SFTP server, an outside identity provider, its own keys. */
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { loadAgreements, programme as programmeOf, type Programme } from '#agreement'
import type { Settings } from '#config'
import { openDatabase, readDatabaseUrl, SITE_NAMES, type Database, type SiteName } from '#database'
import { sftpCarrier } from '#exchange'
import type { Residency } from '#files'
import { BrokenPromise, describeFault, randomId, systemClock } from '#kernel'
import { readMailSettings } from '#mail'
import { declareSiteEvents, MAILBOX, openSite, type SiteContext } from '#rooms'
import { VERIFIED_FILE } from '#statements'
import { filesPlace } from '../files-place.ts'
import { serveSite } from '../serve-site.ts'
import { openSiteDatabase } from '../site-database.ts'
import { openSiteLog } from '../site-log.ts'
import { SITES } from '../sites.ts'
import { openProductionKeys, peersOf } from './keys.ts'

export interface RunningSite {
  readonly origin: string
  stop(): Promise<void>
}

/** Every agreement of the folder that is in earnest: a demonstration copy authorises nothing and is left out. */
async function agreementsIn(folder: string): Promise<Programme> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const versions = []
  for (const file of files) {
    const loaded = await loadAgreements(join(folder, file))
    if (!loaded.ok) throw new BrokenPromise(loaded.error.map(describeFault).join('; '))
    versions.push(...loaded.value.filter(({ demonstration }) => !demonstration))
  }
  return programmeOf(versions)
}

/** A migration of one site's rooms into another's database could not be taken back. */
function checkDatabase(site: SiteName, { DATABASE_URL, LANDFALL_MIGRATE_URL }: Settings): void {
  const database = readDatabaseUrl(DATABASE_URL)
  if (database.user !== `${site}_login`)
    throw new BrokenPromise(`DATABASE_URL must sign in as ${site}_login: it is another site’s`)
  if (LANDFALL_MIGRATE_URL !== '' && readDatabaseUrl(LANDFALL_MIGRATE_URL).database !== database.database)
    throw new BrokenPromise('DATABASE_URL and LANDFALL_MIGRATE_URL name different databases')
}

/** Brought up to date where the administrator's address is given; else `landfall migrate` has been run before. */
async function openProductionDatabase(site: SiteName, settings: Settings): Promise<Database> {
  const { DATABASE_URL: url, LANDFALL_MIGRATE_URL: adminUrl } = settings
  if (adminUrl !== '') return openSiteDatabase(SITES[site], { adminUrl, url })
  const database = openDatabase({ site, url })
  await declareSiteEvents(database, SITES[site])
  return database
}

/** The site's context on outside servers: for serving it, and for commands beside or without a server. */
export async function productionContext(site: SiteName, settings: Settings): Promise<SiteContext> {
  const data = resolve(settings.LANDFALL_DATA)
  checkDatabase(site, settings)
  const keys = await openProductionKeys(site, settings)
  const programme = await agreementsIn(resolve(settings.LANDFALL_AGREEMENTS))
  return {
    site,
    database: await openProductionDatabase(site, settings),
    jobsUrl: settings.DATABASE_URL,
    keys,
    peers: await peersOf(site, settings, programme),
    carrier: sftpCarrier({
      host: settings.LANDFALL_SFTP_HOST,
      port: Number(settings.LANDFALL_SFTP_PORT),
      user: settings.LANDFALL_SFTP_USER,
      privateKey: keys.carrier.privateKey,
      hostKeyFingerprint: settings.LANDFALL_SFTP_HOST_KEY,
      clock: systemClock,
    }),
    programme,
    clock: systemClock,
    newId: randomId,
    folder: join(data, 'activity', site),
    verified: VERIFIED_FILE,
    origin: new URL(settings.LANDFALL_PUBLIC_URL).origin,
    files: filesPlace(data, settings),
    // As the table of settings has checked it.
    recordsIn: settings.LANDFALL_RECORDS_RESIDENCY as Residency,
    mail: await readMailSettings(settings, MAILBOX),
    securityEventsTo: settings.LANDFALL_SYSLOG,
    log: openSiteLog(site, join(data, 'logs', `${site}.log`)),
  }
}

export async function serveProduction(site: SiteName, settings: Settings): Promise<RunningSite> {
  const context = await productionContext(site, settings)
  const open = await openSite(SITES[site], context)
  const { origin = '' } = context
  const server = await serveSite(open, {
    host: settings.LANDFALL_BIND,
    // The site's own port of the five, so that one machine can hold several behind a proxy.
    port: Number(settings.LANDFALL_PORT_BASE) + 1 + SITE_NAMES.indexOf(site),
    origin,
    identityProvider: {
      issuer: settings.LANDFALL_OIDC_ISSUER,
      clientId: settings.LANDFALL_OIDC_CLIENT_ID,
      clientSecret: settings.LANDFALL_OIDC_CLIENT_SECRET,
    },
  })
  await open.start()
  return {
    origin,
    async stop() {
      await server.close()
      await open.stop()
      await context.database.close()
      context.log.close()
    },
  }
}
