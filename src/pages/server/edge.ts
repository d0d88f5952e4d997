/**
 * The edge of a site, once a request is answered: what is told to whoever watches over the site's security, and, of visits
 * to public pages, to whoever counts them. That a browser asks not to be counted is honoured here and nowhere else.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock, ErrorCode } from '#kernel'
import { networkOf } from './network-of.ts'
import { asksNotToBeCounted } from './privacy-signals.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The identifier of whoever is signed in, once a page has asked. */
    askedBy: string | undefined
    /** The code with which it was refused, where it was. */
    refusedAs: ErrorCode | undefined
    /** A field of its form was filled in that nobody sees. */
    filledHoneyField: boolean
  }
}

/** One visit to a public page; nothing in it tells one visitor from another, and no address of theirs is handed over. */
export interface Visit {
  readonly at: Date
  /** As the page is defined, `/publications/:number`: which of them was read is nobody's business. */
  readonly page: string
  /** The host whose page led here; undefined where there was none, or it was this site. */
  readonly referringHost: string | undefined
  readonly userAgent: string
}

/** One request as the security of the site sees it. It is handed over in memory; whoever keeps of it says so in a data map. */
export interface AnsweredRequest {
  readonly at: Date
  readonly method: string
  /** As the page or the route is defined; undefined where there is none. */
  readonly route: string | undefined
  /** What was asked for where there is no route, at most 200 characters. */
  readonly unknownPath: string | undefined
  readonly audience: 'staff' | 'public' | 'machine' | undefined
  readonly status: number
  readonly refusedAs: ErrorCode | undefined
  /** An address of version 4, or the first half of one of version 6. */
  readonly network: string
  readonly userAgent: string
  readonly askedBy: string | undefined
  /** A password manager may have done it for a person: it is told, and changes nothing for whoever sent the form. */
  readonly filledHoneyField: boolean
}

export interface EdgeListeners {
  readonly counts: readonly ((visit: Visit) => void)[]
  readonly watches: readonly ((request: AnsweredRequest) => void)[]
  /** For how many milliseconds a request of the network waits before it is answered. */
  readonly holdUp?: readonly ((network: string, at: Date) => number)[]
}

const LONGEST_HEADER = 512
const LONGEST_PATH = 200

export function tellOfAnswers(
  site: FastifyInstance,
  { counts, watches }: EdgeListeners,
  clock: Clock,
  origin: string,
  onTrouble: (error: unknown, route: string | undefined) => void,
): void {
  site.decorateRequest('askedBy', undefined)
  site.decorateRequest('refusedAs', undefined)
  site.decorateRequest('filledHoneyField', false)
  if (counts.length === 0 && watches.length === 0) return
  const ownHost = origin === '' ? '' : new URL(origin).host
  // Not asynchronous, and little of it: it is part of every request.
  site.addHook('onResponse', (request, reply, done) => {
    done()
    try {
      tell(request, reply)
    } catch (error) {
      // Whoever listens must never end the site.
      onTrouble(error, request.routeOptions.url)
    }
  })

  function tell(request: FastifyRequest, reply: FastifyReply): void {
    const at = clock.now()
    const { url, config } = request.routeOptions
    if (watches.length > 0) {
      const answered = answeredRequest(request, reply.statusCode, at)
      for (const watch of watches) watch(answered)
    }
    if (counts.length === 0 || config.audience !== 'public' || !isRead(request, reply)) return
    if (asksNotToBeCounted(request.headers)) return
    const visit = visitOf(request, at, url ?? '', ownHost)
    for (const count of counts) count(visit)
  }
}

/** A page that somebody read, be it from what the browser had kept (304): no form, no file. */
function isRead(request: FastifyRequest, reply: FastifyReply): boolean {
  if (request.method !== 'GET') return false
  return (
    reply.statusCode === 304 ||
    (reply.statusCode === 200 && String(reply.getHeader('content-type')).startsWith('text/html'))
  )
}

function visitOf(request: FastifyRequest, at: Date, page: string, ownHost: string): Visit {
  const from = hostOf(request.headers.referer?.slice(0, LONGEST_HEADER))
  return {
    ...{ at, page },
    referringHost: from === ownHost ? undefined : from,
    userAgent: userAgentOf(request),
  }
}

function answeredRequest(request: FastifyRequest, status: number, at: Date): AnsweredRequest {
  const route = request.is404 ? undefined : request.routeOptions.url
  const path = request.url.split('?', 1)[0] ?? ''
  return {
    ...{ at, method: request.method, route, status },
    unknownPath: route === undefined ? path.slice(0, LONGEST_PATH) : undefined,
    audience: request.routeOptions.config.audience,
    refusedAs: request.refusedAs,
    network: networkOf(request),
    userAgent: userAgentOf(request),
    askedBy: request.askedBy,
    filledHoneyField: request.filledHoneyField,
  }
}

function userAgentOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  return (headers['user-agent'] ?? '').slice(0, LONGEST_HEADER)
}

/** What stands behind the host may name a person, so it is dropped before anybody is told. */
function hostOf(referer = ''): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?([\w.:-]+)(?:[/?#]|$)/i.exec(referer)?.[1]?.toLowerCase()
}
