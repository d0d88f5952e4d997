/** The demonstration’s first incidents: made-up requests of the last hours, seen by the real watch, from networks that are nobody’s. */
import { Watching } from '#detection'
import type { AnsweredRequest } from '#pages'
import type { OpenSite } from '#rooms'

const MINUTE_MS = 60_000

const READ: Omit<AnsweredRequest, 'at' | 'network'> = {
  ...{ method: 'GET', route: '/', unknownPath: undefined, audience: 'public', status: 200 },
  ...{ refusedAs: undefined, userAgent: 'Mozilla/5.0', askedBy: undefined, filledHoneyField: false },
}

interface Episode {
  readonly minutesAgo: number
  /** Of the addresses that RFC 5737 keeps for documents. */
  readonly network: string
  readonly times: number
  readonly asked: (index: number) => Partial<AnsweredRequest>
}

const PROBED = ['/.env', '/wp-login.php', '/.git/config', '/phpmyadmin/', '/xmlrpc.php', '/server-status']

const EPISODES: readonly Episode[] = [
  // Somebody guesses at sign-ins, somebody looks for weak places, a programme fills in everything, another site sends acts.
  {
    ...{ minutesAgo: 12, network: '203.0.113.19', times: 23 },
    asked: () => ({ route: '/sign-in/callback', status: 401, refusedAs: 'sign-in-answer-invalid' }),
  },
  {
    ...{ minutesAgo: 95, network: '203.0.113.44', times: 18 },
    asked: (index) => ({
      ...{ route: undefined, audience: undefined, status: 404 },
      unknownPath: PROBED[index % PROBED.length],
    }),
  },
  {
    ...{ minutesAgo: 240, network: '203.0.113.71', times: 2 },
    asked: () => ({ method: 'POST', route: '/feedback', status: 303, filledHoneyField: true }),
  },
  {
    ...{ minutesAgo: 31, network: '203.0.113.5', times: 7 },
    asked: () => ({ method: 'POST', route: '/feedback', status: 403, refusedAs: 'cross-site-request' }),
  },
]

/** A day of readers beside them, so that what is unusual stands out from what is usual. */
const READERS = 1440

/** Once: nothing where there is any. */
export async function seedSecurityIncidents({ operation, context }: OpenSite): Promise<void> {
  const { watch, look, hasIncidents } = operation(Watching)
  if (await hasIncidents()) return
  const now = context.clock.now().getTime()
  for (let minute = READERS; minute > 0; minute--) {
    const network = `198.51.100.${String(minute % 250)}`
    const missed = minute % 40 === 0 ? { route: undefined, unknownPath: '/favicon.ico', status: 404 } : {}
    watch({ ...READ, ...missed, network, at: new Date(now - minute * MINUTE_MS) })
  }
  for (const { minutesAgo, network, times, asked } of EPISODES)
    for (let index = 0; index < times; index++)
      watch({ ...READ, network, at: new Date(now - minutesAgo * MINUTE_MS + index * 2000), ...asked(index) })
  await look()
}
