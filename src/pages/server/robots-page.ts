/** What a site asks of programmes that read the web: read what is the same for everybody, and nothing else. */
import type { JourneyDefinition } from '../journey/journey-definition.ts'
import { fileAnswer } from '../page-answer.ts'
import { definePage, type PageDefinition } from '../page-definition.ts'
import { isSameForEverybody } from './audience.ts'

export function robotsPage(
  pages: readonly PageDefinition[],
  journeys: readonly JourneyDefinition[],
): PageDefinition {
  const body = robotsText([
    ...pages.filter(isSameForEverybody).map(({ address }) => address),
    ...journeys.map(({ address }) => address),
  ])
  return definePage({
    address: '/robots.txt',
    audience: 'machine',
    permission: 'public',
    title: 'Robots',
    get: {
      activity: 'none-public',
      answer: () =>
        Promise.resolve(fileAnswer({ name: 'robots.txt', type: 'text/plain; charset=utf-8', body })),
    },
  })
}

/** Of two rules the longer one counts (RFC 9309): what is allowed by name stands against the whole site. */
function robotsText(open: readonly string[]): string {
  const allowed = open.length === 0 ? [] : [...open.map(asPattern), '/assets/']
  return ['User-agent: *', ...allowed.map((pattern) => `Allow: ${pattern}`), 'Disallow: /', ''].join('\n')
}

/** `/news/:number` is everything below `/news/`; any other address is itself alone. */
function asPattern(address: string): string {
  const [fixed = '', ...parts] = address.split(':')
  return parts.length > 0 ? fixed : `${fixed}$`
}
