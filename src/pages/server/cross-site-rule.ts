/** Refuses acts that another site's page makes a browser send: Fetch Metadata, else Origin, and no cookie or token. */
import type { FastifyInstance, FastifyRequest } from 'fastify'

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/** Every current browser sends one of the two headers; a client that sends neither carries no browser's cookies. */
export function isCrossSite(request: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (SAFE_METHODS.has(request.method)) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = request.headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

export class CrossSiteRequest extends Error {
  readonly statusCode = 403
  readonly code = 'cross-site-request'
}

export function refuseCrossSiteActs(site: FastifyInstance): void {
  site.addHook('onRequest', async (request) => {
    if (isCrossSite(request)) throw new CrossSiteRequest('an act from another site')
  })
}
