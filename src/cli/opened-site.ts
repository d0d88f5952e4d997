/** A site for one command: in production by its own settings; else beside a running `npm start`, or alone under the lock. */
import { resolve } from 'node:path'
import { isNamed, readSettings } from '#config'
import { ACTIVITY_RECORDS } from '#activity'
import { announce, SITE_NAMES, type SiteName } from '#database'
import type { SiteContext } from '#rooms'
import { openAllSites, productionContext } from '#sites'
import { CommandRefused } from './command-refused.ts'
import { productionSettings, siteNamed } from './production-settings.ts'

/** DATABASE_URL is one site's database, so a command then speaks of one site. */
export function inProduction(): boolean {
  return isNamed('DATABASE_URL')
}

/** The site that was named; every site where none was, which in production is refused. */
export function sitesAskedFor(name: string | undefined): readonly SiteName[] {
  if (name !== undefined) return [siteNamed(name)]
  if (inProduction()) throw new CommandRefused('DATABASE_URL is one site’s database: name the site')
  return SITE_NAMES
}

export async function withSite<T>(site: SiteName, work: (context: SiteContext) => Promise<T>): Promise<T> {
  if (inProduction()) return withProductionSite(site, work)
  const all = await openAllSites({
    dataFolder: resolve(readSettings().LANDFALL_DATA),
    named: isNamed('LANDFALL_DATA'),
    kind: 'command',
    sites: [site],
  })
  try {
    return await andAnnounced(all.context(site), work)
  } finally {
    await all.close()
  }
}

/** Whoever serves the site links what the command recorded. */
async function andAnnounced<T>(context: SiteContext, work: (context: SiteContext) => Promise<T>): Promise<T> {
  const outcome = await work(context)
  await context.database.as(`${context.site}_operator`, (tx) => announce(tx, ACTIVITY_RECORDS))
  return outcome
}

async function withProductionSite<T>(site: SiteName, work: (context: SiteContext) => Promise<T>): Promise<T> {
  const context = await productionContext(site, productionSettings(site))
  try {
    return await andAnnounced(context, work)
  } finally {
    await context.database.close()
    context.log.close()
  }
}
