/** Serves the front door with the identity provider behind it. */
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { SITE_NAMES, type SiteName } from '#database'
import { randomId, systemClock } from '#kernel'
import { createSiteServer, openToAll, type SiteDescription } from '#pages'
import { AGENCIES, MADE_UP, TOUR_COOKIE } from '#rooms'
import { statutoryPages } from '#website'
import type { AllSites } from './all-sites.ts'
import { frontDoorPages } from './front-door/front-door.ts'
import { tourGuide } from './front-door/tour/tour-guide.ts'
import { tourRoutes } from './front-door/tour/tour-routes.ts'
import type { Tour } from './front-door/tour/tour.ts'
import { identityProvider } from './identity-provider/index.ts'
import type { LaneTray } from './lane-tray.ts'
import type { CatcherWeb } from './mail-catcher/index.ts'
import { FRONT_DOOR, type Origins } from './origins.ts'
import { todaysFigures } from './today.ts'
import { travellersUsed } from './travellers-used.ts'

export interface FrontDoorSource {
  readonly bind: string
  readonly origins: Origins
  readonly secrets: Readonly<Record<SiteName, string>>
  readonly tour: Tour
  readonly tray: LaneTray
  /** The mailbox in which everybody sees what was sent. */
  readonly mail: CatcherWeb
}

export async function serveFrontDoor(all: AllSites, options: FrontDoorSource): Promise<FastifyInstance> {
  const { origins, secrets, tour, tray, mail } = options
  const [customs, justice] = [all.context('customs'), all.context('justice')]
  const provider = await identityProvider({
    issuer: `${origins[FRONT_DOOR]}/identity`,
    keyFolder: join(all.dataFolder, 'keys', 'identity-provider'),
    sites: SITE_NAMES.map((site) => ({
      site,
      title: AGENCIES[site].agency,
      clientId: site,
      clientSecret: secrets[site],
      origin: origins[site],
    })),
  })
  const site: SiteDescription = {
    name: FRONT_DOOR,
    agency: 'Landfall',
    title: 'Demonstration',
    ...MADE_UP,
    cookies: [TOUR_COOKIE],
  }
  const used = () => travellersUsed(customs.database, justice, tour.rounds)
  const doors = frontDoorPages({
    ...{ origins, tour },
    used,
    today: () => todaysFigures(customs.database, justice.database, systemClock.now()),
  })
  const server = await createSiteServer({
    site,
    origin: origins[FRONT_DOOR],
    access: openToAll,
    clock: systemClock,
    newId: randomId,
    log: customs.log.pages,
    pages: [...doors, ...mail.pages, ...statutoryPages(site)],
    guide: tourGuide(tour),
    extensions: [provider, mail.routes, tourRoutes(tour, used, tray)],
  })
  await server.listen({ host: options.bind, port: Number(new URL(origins[FRONT_DOOR]).port) })
  return server
}
