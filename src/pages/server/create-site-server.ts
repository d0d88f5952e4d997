/** A site's web server: strict headers, no act from elsewhere, pages, live streams, and what other rooms add. */
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import type { Database } from '#database'
import type { Clock, NewId } from '#kernel'
import { buildAssets } from '../assets/build-assets.ts'
import { serveAssets } from '../assets/serve-assets.ts'
import type { BannerSource, GuideSource, NavigationItem, SiteDescription } from '../chrome.ts'
import { registerCookieChoice } from '../cookies/choice-route.ts'
import type { JourneyDefinition } from '../journey/journey-definition.ts'
import { registerJourney } from '../journey/register-journey.ts'
import { pairedAddresses } from '../language/paired-addresses.ts'
import { registerLiveStream, type LiveStream } from '../live/live-stream.ts'
import type { PageDefinition } from '../page-definition.ts'
import type { ReadWith } from '../read-with.ts'
import type { AccessGate } from './access-gate.ts'
import { answeredBefore } from './answered-before.ts'
import { refuseCrossSiteActs } from './cross-site-rule.ts'
import { addFailurePages, sendUnreadable } from './failure-pages.ts'
import { serveNoConnection } from './no-connection.ts'
import type { PageKit } from './page-kit.ts'
import { registerPage } from './register-page.ts'
import { tellOfAnswers, type EdgeListeners } from './edge.ts'
import { packedPages } from './packed-pages.ts'
import { holdUpNetworks } from './hold-up.ts'
import { robotsPage } from './robots-page.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { sentBefore } from './sent-before.ts'
import { siteMapPages } from '../site-map/site-map-pages.ts'
import { failureRecord, silentLog, type SiteLog } from './site-log.ts'
import { networkOf } from './network-of.ts'
import { LONGEST_UPLOAD_MS, refuseSlowRequests } from './slow-requests.ts'
import { refuseUnsoundAddresses } from './sound-requests.ts'
import { createTemplateEngine } from './template-engine.ts'

export interface SiteServerOptions {
  readonly site: SiteDescription
  /** The site's origin as browsers know it, for the one true address of a public page. */
  readonly origin?: string
  /** Where staff begin, on a site that greets the public first. */
  readonly start?: `/${string}`
  readonly pages: readonly PageDefinition[]
  readonly journeys?: readonly JourneyDefinition[]
  /** 32 bytes that seal what travels in a journey's hidden field; another key ends the journeys under way. */
  readonly journeyKey?: Uint8Array
  readonly access: AccessGate
  readonly clock: Clock
  readonly newId: NewId
  readonly database?: Database
  readonly navigation?: readonly NavigationItem[]
  readonly banners?: readonly BannerSource[]
  /** What goes along with a visitor, where the composition has something. */
  readonly guide?: GuideSource
  /** What must be read with a record, wherever a page of staff is about it. */
  readonly readWith?: ReadWith | undefined
  readonly live?: readonly LiveStream[]
  /** Routes of other rooms, such as the API and the health checks. */
  readonly extensions?: readonly ((site: FastifyInstance) => Promise<void> | void)[]
  /** Other origins that a form of ours may end at, such as the identity provider's. */
  readonly formActions?: readonly string[]
  readonly trustProxy?: boolean
  /** For one network address; an API route may have its own. */
  readonly requestsPerMinute?: number
  /** How many journeys one network sends off in ten minutes; default 60, more than an office that shares an address does. */
  readonly journeysFromOneNetwork?: number
  readonly log?: SiteLog
  /** Who counts visits, and who watches over requests. */
  readonly edge?: EdgeListeners
}

/** What the site reads of itself is no visit. */
const READ_BY_NOBODY = { dnt: '1' }

export async function createSiteServer(options: SiteServerOptions): Promise<FastifyInstance> {
  const { journeys = [] } = options
  const read = (address: string) => site.inject({ url: address, headers: READ_BY_NOBODY })
  const siteMap = siteMapPages(options.pages, journeys, read)
  const pages = [...options.pages, ...siteMap]
  const kit = kitOf({ ...options, pages })
  const site: FastifyInstance = fastify({
    // The kit logs failures itself: a request's own line would hold its address and query.
    logger: false,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 64 * 1024,
    requestTimeout: LONGEST_UPLOAD_MS,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (_error, request, reply) => void sendUnreadable(kit, request, reply),
  })
  tellOfAnswers(
    site,
    options.edge ?? { counts: [], watches: [] },
    options.clock,
    options.origin ?? '',
    (error, route) => kit.log.failure(failureRecord(error, route, kit.newId)),
  )
  await addSecurityHeaders(site, options.formActions ?? [])
  holdUpNetworks(site, options.edge?.holdUp ?? [], options.clock, options.access)
  refuseCrossSiteActs(site)
  refuseSlowRequests(site)
  refuseUnsoundAddresses(site)
  addFailurePages(site, kit)
  const max = options.requestsPerMinute ?? 1200
  await site.register(rateLimit, { max, timeWindow: '1 minute', keyGenerator: networkOf })
  await site.register(cookie)
  await site.register(formbody)
  await site.register(multipart, { throwFileSizeLimit: false })
  serveAssets(site, kit.assets)
  await serveNoConnection(site, kit)
  await kit.access.register?.(site)
  for (const page of [...options.pages, robotsPage(pages, journeys)]) registerPage(site, kit, page)
  // It reads other pages, each in a transaction of its own, and so must hold none.
  for (const page of siteMap) registerPage(site, { ...kit, database: undefined }, page)
  for (const journey of journeys) registerJourney(site, kit, journey)
  registerCookieChoice(site, kit)
  for (const stream of options.live ?? []) registerLiveStream(site, kit, stream)
  for (const extend of options.extensions ?? []) await extend(site)
  return site
}

function kitOf(options: SiteServerOptions): PageKit {
  const { site, access, clock, newId, database } = options
  return {
    ...{ site, access, clock, newId, database },
    origin: options.origin ?? '',
    start: options.start ?? '/',
    journeyKey: options.journeyKey,
    publicRole: database === undefined ? undefined : `${database.site}_public`,
    navigation: options.navigation ?? [],
    pages: options.pages,
    paired: pairedAddresses([...options.pages, ...(options.journeys ?? [])]),
    banners: options.banners ?? [],
    readWith: options.readWith,
    guide: options.guide ?? (() => undefined),
    log: options.log ?? silentLog,
    answered: answeredBefore(),
    sentBefore: sentBefore(),
    journeysFromOneNetwork: options.journeysFromOneNetwork ?? 60,
    engine: createTemplateEngine(),
    assets: buildAssets(),
    packed: packedPages(),
  }
}
