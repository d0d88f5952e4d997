/** Puts a site on the web: its rooms' pages, the pages that every site has, the API, health and figures. */
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { createAccess, may, type IdentityProviderSettings } from '#access'
import { apiRoutes, healthRoutes, type ReadinessCheck, type RouteDefinition } from '#api'
import { readKeptCheckpoints } from '#activity'
import { activityLogPages } from '#monitoring'
import { createSiteServer, type NavigationItem, type PageDefinition } from '#pages'
import { agreementsPage, demonstrationBanner, homePage, programmesPage } from '#website'
import { sql } from '#database'
import { describeSite } from './site-descriptions.ts'
import { checkpointsFile, type SiteContext } from './site-context.ts'
import type { SiteWeb } from './site-web.ts'

export interface ServeOptions {
  readonly host: string
  readonly port: number
  /** The site's origin as browsers know it. */
  readonly origin: string
  readonly identityProvider: IdentityProviderSettings
  readonly demonstration: boolean
  readonly routes?: readonly RouteDefinition[]
  readonly checks?: readonly ReadinessCheck[]
  readonly registry?: Registry
  readonly version: string
}

/** Every page of the site with its navigation: those of its rooms, and those that every site has. */
export function sitePages(
  context: SiteContext,
  web: SiteWeb,
  demonstration: boolean,
): { readonly pages: readonly PageDefinition[]; readonly navigation: readonly NavigationItem[] } {
  const { site, database, keys, programme } = context
  const navigation: readonly NavigationItem[] = [
    ...web.navigation,
    { text: 'Agreement', href: '/agreement', permission: 'agreement.view' },
    { text: 'Activity', href: '/activity', permission: 'activity.view' },
  ]
  return {
    navigation,
    pages: [
      homePage(describeSite(site, demonstration), navigation, { may }),
      ...web.pages,
      programmesPage(programme.agreements),
      agreementsPage(programme),
      ...activityLogPages({
        database,
        publicKey: keys.activity.publicKey,
        keptCheckpoints: () => readKeptCheckpoints(checkpointsFile(context)),
      }),
    ],
  }
}

export async function serveSite(
  context: SiteContext,
  web: SiteWeb,
  o: ServeOptions,
): Promise<FastifyInstance> {
  const { site, database, clock, newId, log, programme } = context
  const description = describeSite(site, o.demonstration)
  const access = createAccess({
    database,
    clock,
    newId,
    origin: o.origin,
    identityProvider: o.identityProvider,
  })
  const registry = o.registry ?? new Registry()
  collectDefaultMetrics({ register: registry })
  const server = await createSiteServer({
    site: description,
    access,
    database,
    clock,
    newId,
    log: log.pages,
    ...sitePages(context, web, o.demonstration),
    banners: [demonstrationBanner(programme), ...(web.banners ?? [])],
    live: [...(web.live ?? [])],
    formActions: [new URL(o.identityProvider.issuer).origin],
    extensions: [
      apiRoutes({
        title: `${description.title} API`,
        version: o.version,
        routes: o.routes ?? [],
        access,
        database,
        clock,
        newId,
        log: log.pages,
      }),
      healthRoutes({ checks: [databaseAnswers(context), ...(o.checks ?? [])], registry }),
      ...(web.extensions ?? []),
    ],
  })
  await server.listen({ host: o.host, port: o.port })
  return server
}

function databaseAnswers({ database, site }: SiteContext): ReadinessCheck {
  return {
    name: 'The database answers',
    check: () =>
      database.as(`${site}_actor`, async (tx) => (await sql`select 1`.execute(tx)).rows.length === 1),
  }
}
