/**
 * Requests of a network from which somebody guesses wait a little. Programmes never do, and nor does whoever is signed in: all
 * lanes of an airport share one network, and somebody who guesses there must not make travellers wait.
 */
import { setTimeout as waited } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clock } from '#kernel'
import type { AccessGate } from './access-gate.ts'
import type { EdgeListeners } from './edge.ts'
import { networkOf } from './network-of.ts'

/** What waits is held in memory: of more than so many at once, each is told to come again. */
const MOST_AT_ONCE = 50
const OF_PROGRAMMES = /^\/(api\/|healthz|readyz|metrics)/

class TooManyWait extends Error {
  readonly statusCode = 429
}

export function holdUpNetworks(
  site: FastifyInstance,
  holdUp: NonNullable<EdgeListeners['holdUp']>,
  clock: Clock,
  { personOf }: Pick<AccessGate, 'personOf'>,
  wait: (milliseconds: number) => Promise<unknown> = (milliseconds) => waited(milliseconds),
): void {
  if (holdUp.length === 0) return
  let waiting = 0
  // Asked of slowed networks alone; while the database is away nobody is known.
  const isSignedIn = async (request: FastifyRequest) =>
    (await personOf(request).catch(() => undefined)) !== undefined
  site.addHook('onRequest', async (request) => {
    if (OF_PROGRAMMES.test(request.url)) return
    const network = networkOf(request)
    const at = clock.now()
    const milliseconds = Math.max(...holdUp.map((held) => held(network, at)))
    if (milliseconds <= 0 || (await isSignedIn(request))) return
    if (waiting >= MOST_AT_ONCE) throw new TooManyWait('too many requests of slowed networks wait')
    waiting += 1
    try {
      await wait(milliseconds)
    } finally {
      waiting -= 1
    }
  })
}
