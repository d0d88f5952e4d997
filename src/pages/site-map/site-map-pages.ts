/** The site map of a site that has pages for everybody, in both languages. */
import type { JourneyDefinition } from '../journey/journey-definition.ts'
import { inBothLanguages } from '../language/in-both-languages.ts'
import type { PageDefinition } from '../page-definition.ts'
import { isSameForEverybody } from '../server/audience.ts'
import { pagesReader, type AskAsStranger } from './read-pages.ts'
import { siteMapPage } from './site-map-page.ts'

export function siteMapPages(
  pages: readonly PageDefinition[],
  journeys: readonly JourneyDefinition[],
  ask: AskAsStranger,
): readonly PageDefinition[] {
  const open = pages.filter((page) => isSameForEverybody(page) && page.leadsOn !== true)
  if (open.length === 0) return []
  const patterns = open.map(({ address }) => asPattern(address))
  const fixed = open.map(({ address }) => address).filter((address) => !address.includes(':'))
  // A journey begins with a question; its own title says what for.
  const titles = new Map<string, string>(journeys.map(({ address, title }) => [address, title]))
  const listed = [...fixed, ...journeys.map(({ address }) => address)]
  const read = pagesReader(ask, listed, (address) => patterns.some((pattern) => pattern.test(address)))
  return inBothLanguages((language) => siteMapPage(language, { listed, titles, read }))
}

/** Of a page's address, `/news/:number`. */
function asPattern(address: string): RegExp {
  const escaped = address.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:[^/]+/g, '[^/]+')
  return new RegExp(`^${escaped}$`)
}
