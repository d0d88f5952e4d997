/** All four sites, composed as they are served but not served, in a folder that is gone afterwards. */
import { mkdtemp } from 'node:fs/promises'
import { SITE_NAMES, type SiteName } from '#database'
import { openSite, type OpenSite, type SiteContext } from '#rooms'
import { openAllSites, SITES } from '#sites'

export interface OpenedSite {
  readonly site: SiteName
  readonly context: SiteContext
  readonly open: OpenSite
  readonly adminUrl: string
}

export async function withOpenedSites<T>(work: (sites: readonly OpenedSite[]) => Promise<T>): Promise<T> {
  const all = await openAllSites({
    dataFolder: await mkdtemp('/tmp/landfall-generate-'),
    named: true,
    temporary: true,
    kind: 'command',
    sites: SITE_NAMES,
  })
  const sites: OpenedSite[] = []
  try {
    for (const site of SITE_NAMES) {
      const context = all.context(site)
      sites.push({
        site,
        context,
        open: await openSite(SITES[site], context),
        adminUrl: all.adminUrlOf(site),
      })
    }
    return await work(sites)
  } finally {
    await Promise.all(sites.map(({ open }) => open.stop()))
    await all.close()
  }
}
