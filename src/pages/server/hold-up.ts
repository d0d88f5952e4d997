/** Requests of a network from which somebody guesses wait a little. Programmes never do: a lane's answers keep their beat. */
import { setTimeout as waited } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '#kernel'
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
  wait: (milliseconds: number) => Promise<unknown> = (milliseconds) => waited(milliseconds),
): void {
  if (holdUp.length === 0) return
  let waiting = 0
  site.addHook('onRequest', async (request) => {
    if (OF_PROGRAMMES.test(request.url)) return
    const network = networkOf(request)
    const at = clock.now()
    const milliseconds = Math.max(...holdUp.map((held) => held(network, at)))
    if (milliseconds <= 0) return
    if (waiting >= MOST_AT_ONCE) throw new TooManyWait('too many requests of slowed networks wait')
    waiting += 1
    try {
      await wait(milliseconds)
    } finally {
      waiting -= 1
    }
  })
}
