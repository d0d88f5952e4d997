/** Puts an open site on the web: its rooms' pages, the API, health and figures. */
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { createAccess, type IdentityProviderSettings } from '#access'
import { apiRoutes, healthRoutes, type ReadinessCheck } from '#api'
import { databaseAnswers } from '#database'
import { createSiteServer } from '#pages'
import { describeSite, edgeOf, type OpenSite, type RunningRoom, type SiteContext } from '#rooms'
import { STAFF_START } from '#website'
import { VERSION } from './version.ts'

export interface ServeOptions {
  readonly host: string
  readonly port: number
  /** The site's origin as browsers know it. */
  readonly origin: string
  readonly identityProvider: IdentityProviderSettings
}

export async function serveSite(site: OpenSite, options: ServeOptions): Promise<FastifyInstance> {
  const { context, declared } = site
  const { database, clock, newId, log } = context
  const of = <Part>(part: (room: RunningRoom) => readonly Part[] | undefined) =>
    site.rooms.flatMap((room) => part(room) ?? [])
  const start = declared.site.greetsThePublic === true ? ({ start: STAFF_START } as const) : {}
  const description = describeSite(context.site, context.demonstration !== undefined)
  const access = createAccess({
    ...{ database, clock, newId },
    origin: options.origin,
    identityProvider: options.identityProvider,
    permissions: declared.permissions,
    ...start,
  })
  const guide = context.demonstration?.guide
  const registry = new Registry()
  // Four sites of one process would otherwise wake it 400 times a second to look at its loop.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 })
  for (const room of site.rooms) room.figures?.(registry)
  const server = await createSiteServer({
    site: description,
    origin: options.origin,
    ...{ access, database, clock, newId },
    ...start,
    journeys: of(({ journeys }) => journeys),
    journeyKey: context.keys.atRest,
    log: log.pages,
    pages: of(({ pages }) => pages),
    navigation: declared.navigation,
    banners: of(({ banners }) => banners),
    ...(guide === undefined ? {} : { guide }),
    readWith: site.rooms.find(({ readWith }) => readWith !== undefined)?.readWith,
    live: of(({ live }) => live),
    edge: edgeOf(site),
    formActions: [new URL(options.identityProvider.issuer).origin],
    extensions: [
      apiRoutes({
        title: `${description.title} API`,
        version: VERSION,
        routes: of(({ routes }) => routes),
        tokens: site.rooms.find(({ tokens }) => tokens !== undefined)?.tokens,
        ...{ access, database, clock, newId },
        log: log.pages,
      }),
      healthRoutes({ checks: [databaseCheck(context), ...of(({ checks }) => checks)], registry }),
    ],
  })
  await server.listen({ host: options.host, port: options.port })
  return server
}

function databaseCheck({ database }: SiteContext): ReadinessCheck {
  return { name: 'The database answers', check: () => databaseAnswers(database) }
}
