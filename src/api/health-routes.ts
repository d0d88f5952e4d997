/** Whether the process answers, whether what it depends on answers, and its figures. */
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Registry } from 'prom-client'

/** A room's contribution: something the site depends on. It may throw; what it throws stays inside. */
export interface ReadinessCheck {
  /** In words, `The database answers`. No personal data, and nothing that differs by silent alerts. */
  readonly name: string
  check(): Promise<boolean | ReadinessAnswer>
}

export interface ReadinessAnswer {
  readonly ok: boolean
  /** What a monitor wants to know with it, such as the list's number and age. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

export interface HealthOptions {
  readonly checks: readonly ReadinessCheck[]
  readonly registry: Registry
  /** Asked of scrapers on other machines; without it metrics are for this machine only. */
  readonly metricsToken?: string
  /** Default 2 seconds: a check that hangs has failed. */
  readonly patienceMilliseconds?: number
}

const quiet = { schema: { hide: true }, config: { rateLimit: false } } as const

/** For `extensions` of `createSiteServer`. */
export function healthRoutes(options: HealthOptions): (site: FastifyInstance) => void {
  const { checks, registry, patienceMilliseconds = 2000 } = options
  return (site) => {
    site.get('/healthz', quiet, (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ alive: true }),
    )
    site.get('/readyz', quiet, async (_request, reply) => {
      const results = await Promise.all(checks.map((one) => passes(one, patienceMilliseconds)))
      const ready = results.every(({ ok }) => ok)
      return reply
        .code(ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ ready, checks: results })
    })
    site.get('/metrics', quiet, async (request, reply) => {
      if (!mayScrape(request, options.metricsToken)) return reply.code(404).send()
      return reply
        .header('cache-control', 'no-store')
        .type(registry.contentType)
        .send(await registry.metrics())
    })
  }
}

async function passes(
  { name, check }: ReadinessCheck,
  patience: number,
): Promise<{ name: string; ok: boolean } & Partial<ReadinessAnswer>> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, patience, false)))
  const answer = await Promise.race([check().catch(() => false), tooLate])
  clearTimeout(timer)
  return typeof answer === 'boolean' ? { name, ok: answer } : { name, ...answer }
}

function mayScrape(request: FastifyRequest, token: string | undefined): boolean {
  const { remoteAddress } = request.socket
  if (token === undefined)
    return remoteAddress === '127.0.0.1' || remoteAddress === '::1' || remoteAddress === '::ffff:127.0.0.1'
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
