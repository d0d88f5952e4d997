/** An attack for each detection, and a normal day: made-up requests and acts of staff, as the edge and the log tell of them. */
import type { ActivityEntry } from '#activity'
import { seededRandom } from '#kernel'
import type { AnsweredRequest } from '#pages'

const MINUTE_MS = 60_000

const ASKED: Omit<AnsweredRequest, 'at' | 'network'> = {
  ...{ method: 'GET', route: '/', unknownPath: undefined, audience: 'public', status: 200 },
  ...{ refusedAs: undefined, userAgent: 'Mozilla/5.0', askedBy: undefined, filledHoneyField: false },
}

/** From networks that are nobody's (RFC 5737). */
export const attackerOf = (place: number): string => `203.0.113.${String(place)}`

type Asked = Partial<AnsweredRequest>

/** So often, a second apart. */
const again = (times: number, of: (index: number) => Asked): readonly Asked[] =>
  Array.from({ length: times }, (_, index) => of(index))

const notThere = (unknownPath: string): Asked => ({
  route: undefined,
  unknownPath,
  audience: undefined,
  status: 404,
})

export const REQUEST_ATTACKS: Readonly<Record<string, readonly Asked[]>> = {
  'credential-guessing': again(8, () => ({
    route: '/sign-in/callback',
    status: 401,
    refusedAs: 'sign-in-no-role-here',
  })),
  'token-guessing': again(10, () => ({
    route: '/api/enquiries',
    status: 401,
    refusedAs: 'not-signed-in',
    audience: undefined,
  })),
  'reference-guessing': again(12, () => ({ route: '/my-enquiry/:link', status: 404 })),
  'forced-browsing': ['/.env', '/wp-login.php', '/phpMyAdmin/index.php'].map(notThere),
  'address-scanning': again(40, (index) => notThere(`/old/${String(index)}`)),
  'honey-field': [{ method: 'POST', route: '/feedback', status: 303, filledHoneyField: true }],
  'cross-site-acts': again(5, () => ({
    method: 'POST',
    route: '/feedback',
    status: 403,
    refusedAs: 'cross-site-request',
  })),
  flood: again(30, () => ({ status: 429 })),
  'unsound-requests': again(15, (index) => ({
    method: 'POST',
    route: '/feedback',
    status: index % 2 === 0 ? 400 : 413,
  })),
  'failing-site': again(20, () => ({ route: '/feedback', status: 500 })),
}

export function asRequests(
  attack: readonly Asked[],
  { from, network }: { readonly from: Date; readonly network: string },
): readonly AnsweredRequest[] {
  return attack.map((one, index) => ({
    ...ASKED,
    network,
    at: new Date(from.getTime() + index * 1000),
    ...one,
  }))
}

/** Ten thousand requests of a day from some hundred networks: readers, a few mistyped addresses, an expired link, a crawler. */
export function normalRequests(from: Date, count = 10_000): readonly AnsweredRequest[] {
  const random = seededRandom(2026)
  const stride = (24 * 60 * MINUTE_MS) / count
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(from.getTime() + index * stride)
    const network = `198.51.100.${String(random.below(250))}`
    const chance = random.next()
    if (chance < 0.93)
      return {
        ...ASKED,
        at,
        network,
        route: random.pick(['/', '/contact', '/feedback', '/publications/:number']),
      }
    if (chance < 0.97)
      return {
        ...ASKED,
        at,
        network,
        ...notThere(random.pick(['/favicon.ico', '/apple-touch-icon.png', '/hlep'])),
      }
    if (chance < 0.98) return { ...ASKED, at, network, route: '/my-enquiry/:link', status: 404 }
    if (chance < 0.985)
      return {
        ...ASKED,
        at,
        network,
        route: '/sign-in/callback',
        status: 401,
        refusedAs: 'sign-in-no-role-here',
      }
    return { ...ASKED, at, network, method: 'POST', route: '/feedback', status: random.pick([303, 303, 422]) }
  })
}

export interface ActOfStaff {
  readonly person: string
  readonly at: Date
  readonly entry: ActivityEntry
}

const enquiry = (place: number) => ({ kind: 'enquiry', id: `AC4H-${String(1000 + place)}` })

/** By minutes after an instant. */
const acts = (
  times: number,
  of: (index: number) => { readonly person: string; readonly entry: ActivityEntry; readonly minute?: number },
) => Array.from({ length: times }, (_, index) => ({ minute: 0, ...of(index) }))

export const LOG_ATTACKS = {
  'refused-pages': acts(10, () => ({
    person: 'curious',
    entry: { event: 'page-refused', details: { address: 'breaches' } },
  })),
  'browsing-without-act': acts(40, (index) => ({
    ...{ person: 'browser', minute: index / 2 },
    entry: { event: 'enquiry-opened', subject: enquiry(index) },
  })),
  'many-colleagues': acts(8, (index) => ({
    ...{ person: `colleague-${String(index)}`, minute: index * 30 },
    entry: { event: 'enquiry-opened', subject: enquiry(500) },
  })),
  'unusual-exports': acts(10, () => ({ person: 'taker', entry: { event: 'activity-log-exported' } })),
  'unusual-searches': acts(60, (index) => ({
    ...{ person: 'searcher', minute: index / 2 },
    entry: { event: 'enquiry-searched' },
  })),
} as const

/** Twelve people who open, answer and search as the work asks for. */
export function normalStaff(from: Date): readonly ActOfStaff[] {
  const random = seededRandom(12)
  return Array.from({ length: 12 }, (_, person) =>
    Array.from({ length: 40 }, (_, index) => {
      const at = new Date(from.getTime() + (index * 11 + random.next() * 8) * MINUTE_MS)
      const subject = enquiry(person * 40 + index)
      const of = (event: string, later: number, about = true) => ({
        ...{ person: `agent-${String(person)}`, at: new Date(at.getTime() + later * MINUTE_MS) },
        entry: about ? { event, subject } : { event },
      })
      return [
        of('enquiry-queue-viewed', 0, false),
        ...(index % 4 === 0 ? [of('enquiry-searched', 0.2, false)] : []),
        of('enquiry-opened', 0.5),
        of('enquiry-replied', 2),
      ]
    }),
  ).flat(2)
}
