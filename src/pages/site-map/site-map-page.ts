/** All pages that everybody may read, and a search over their words. */
import Type from 'typebox'
import { addressIn, type Language } from '../language/language.ts'
import { wordsIn } from '../language/words.ts'
import { view } from '../page-answer.ts'
import { definePage, type PageDefinition } from '../page-definition.ts'
import { findPages, type FoundPage, type ReadPage } from './find-pages.ts'
import type { PagesReader } from './read-pages.ts'

export const SITE_MAP = '/site-map'

interface ListedPage {
  readonly address: string
  readonly heading: string
}

interface SiteMapView {
  readonly here: string
  readonly searched: string
  readonly found: readonly FoundPage[]
  readonly foundWords: string
  readonly pages: readonly ListedPage[]
}

interface SiteMapSource {
  /** Addresses without a part that changes, in both languages. */
  readonly listed: readonly string[]
  /** By the address of what does not say what it is in its heading. */
  readonly titles: ReadonlyMap<string, string>
  readonly read: PagesReader
}

export function siteMapPage(language: Language, { listed, titles, read }: SiteMapSource): PageDefinition {
  const say = wordsIn(language).siteMap
  return definePage({
    address: SITE_MAP,
    audience: 'public',
    permission: 'public',
    title: wordsIn(language).statutory[SITE_MAP],
    query: Type.Object({ words: Type.Optional(Type.String({ maxLength: 200 })) }),
    get: {
      activity: 'none-public',
      async answer({ at, query }) {
        const pages = (await read(language, at)).map((page) => ({
          ...page,
          heading: titles.get(page.address) ?? page.heading,
        }))
        const searched = (query.words ?? '').trim()
        const found = findPages(pages, searched)
        return view<SiteMapView>({
          here: addressIn(language, SITE_MAP),
          ...{ searched, found },
          foundWords: searched === '' ? '' : say.found(found.length),
          pages: listedPages(pages, listed, language),
        })
      },
    },
    template: new URL('./site-map.njk', import.meta.url),
  })
}

/** The start first, then by heading. What no page leads to, such as the answer to a press, is none to go to. */
function listedPages(
  pages: readonly ReadPage[],
  listed: readonly string[],
  language: Language,
): readonly ListedPage[] {
  const start = addressIn(language, '/')
  const isLedTo = new Set<string>(pages.flatMap(({ leadsTo }) => leadsTo))
  return pages
    .filter(({ address }) => listed.includes(address) && isLedTo.has(address))
    .map(({ address, heading }) => ({ address, heading }))
    .sort(
      (a, b) =>
        Number(b.address === start) - Number(a.address === start) ||
        a.heading.localeCompare(b.heading, language),
    )
}
