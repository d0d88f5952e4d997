/** The addresses that note where a visitor is on the tour, and lead there. They show nothing themselves. */
import type { FastifyInstance } from 'fastify'
import type { LaneTray } from '../../lane-tray.ts'
import { NO_PLACE, placeCookie, placeIn } from './tour-place.ts'
import { freeRound } from './tour-rounds.ts'
import type { Tour } from './tour.ts'

interface Visit {
  readonly Params: { readonly visit: string }
  readonly Querystring: { readonly round?: unknown }
}

/** For `extensions` of `createSiteServer`. */
export function tourRoutes(
  tour: Tour,
  used: () => Promise<ReadonlySet<string>>,
  tray: Pick<LaneTray, 'bring'>,
): (site: FastifyInstance) => void {
  return (site) => {
    // Looking without fetching (HEAD) moves nobody on.
    const route = { exposeHeadRoute: false } as const
    const notKept = ['cache-control', 'no-store'] as const

    site.get<Visit>('/tour/visits/:visit', route, async (request, reply) => {
      // A link that names no round goes on with the one that the visitor is in.
      const round =
        request.query.round ??
        placeIn(request.headers.cookie)?.round ??
        freeRound(tour.rounds, await used()) ??
        1
      const place = { visit: Number(request.params.visit), round: Number(round) }
      const visit = tour.visitAt(place)
      void reply.header(...notKept)
      if (visit === undefined) return reply.redirect(tour.overviewAddress, 303)
      const brought = tour.rounds[place.round - 1]?.brought
      if (brought !== undefined) await tray.bring(brought)
      return reply
        .header('set-cookie', placeCookie(place))
        .redirect(tour.pageAs(visit.site, visit.as, visit.address), 303)
    })

    for (const [address, then] of [
      ['/tour/leave', '/tour'],
      ['/tour/end', '/tour/what-next'],
    ] as const)
      site.get(address, route, (_request, reply) =>
        reply
          .header(...notKept)
          .header('set-cookie', NO_PLACE)
          .redirect(then, 303),
      )
  }
}
