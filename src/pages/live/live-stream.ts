/** Tells open pages that something changed (server-sent events); what changed they fetch as pages, with permission and record. */
import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Permission } from '#access'
import type { PageKit } from '../server/page-kit.ts'

/** Called when something changed; it carries no data, so that nothing is shown without a record. */
export type Changed = () => void

export interface LiveStream {
  readonly address: `/${string}`
  readonly permission: Permission
  /** Returns how to stop. `changed` may be called as often as one likes: pages gather calls. */
  subscribe(changed: Changed): () => void
}

const BEAT_MILLISECONDS = 20_000

/** A room's contribution to a site's live streams. */
export function sse(
  address: LiveStream['address'],
  permission: Permission,
  subscribe: LiveStream['subscribe'],
): LiveStream {
  return { address, permission, subscribe }
}

export function registerLiveStream(site: FastifyInstance, kit: PageKit, stream: LiveStream): void {
  const open = new Set<ServerResponse>()
  let changedAt = 0
  const stop = stream.subscribe(() => (changedAt = kit.clock.now().getTime()))
  site.addHook('preClose', async () => {
    stop()
    for (const response of open) response.end()
  })
  site.get(stream.address, { config: { rateLimit: false } }, async (request, reply) => {
    const person = await kit.access.personOf(request)
    if (person === undefined) return reply.code(401).send()
    if (!kit.access.may(person.role, stream.permission)) return reply.code(403).send()
    const response = startStream(kit, stream, request, reply, open)
    // What changed after the page was made and before it listened.
    const since = Number((request.query as { since?: string }).since ?? Number.NaN)
    if (changedAt >= since) tellChange(response)
    return reply
  })
}

function startStream(
  kit: PageKit,
  stream: LiveStream,
  request: FastifyRequest,
  reply: FastifyReply,
  open: Set<ServerResponse>,
): ServerResponse {
  reply.hijack()
  const response = reply.raw
  response.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  response.write('retry: 2000\n\n')
  open.add(response)
  const stop = stream.subscribe(() => tellChange(response))
  const beat = setInterval(() => {
    void stillSignedIn(kit, request).then((stands) =>
      stands ? response.write(': beat\n\n') : response.end(),
    )
  }, BEAT_MILLISECONDS)
  response.once('close', () => {
    clearInterval(beat)
    stop()
    open.delete(response)
  })
  return response
}

/** A reader too slow to take a line needs no second one: one change is as good as many. */
function tellChange(response: ServerResponse): void {
  if (!response.writableNeedDrain) response.write('event: change\ndata: 1\n\n')
}

/** A session that was revoked loses its stream within a beat. */
async function stillSignedIn(kit: PageKit, request: FastifyRequest): Promise<boolean> {
  return (await kit.access.personOf(request).catch(() => undefined)) !== undefined
}
