/** What a page says of languages: its own, that of a phrase in the other, and the way to its twin. */
import type { NavigationItem, SiteDescription } from '../chrome.ts'
import type { PageKit } from '../server/page-kit.ts'
import { addressIn, otherThan, type Language } from './language.ts'

/** As a browser, a screen reader and a search engine know a language, and as it calls itself. */
const LANGUAGES = {
  en: { tag: 'en-NZ', name: 'English' },
  mi: { tag: 'mi', name: 'Te reo Māori' },
} as const satisfies Record<Language, { readonly tag: string; readonly name: string }>

export function tagOf(language: Language): string {
  return LANGUAGES[language].tag
}

/** A phrase in another language than its page says so: the empty string where it need not. */
export function tagUnless(language: Language, said: Language): string {
  return said === language ? '' : tagOf(said)
}

export function otherLanguage({ origin }: Pick<PageKit, 'origin'>, language: Language, twin: `/${string}`) {
  const { tag, name } = LANGUAGES[otherThan(language)]
  return { language: tag, text: name, href: twin, whole: origin + twin }
}

/** An address as its reader wants it, where the site has it so; otherwise as it is. */
export function addressServedIn(
  { paired }: Pick<PageKit, 'paired'>,
  href: `/${string}`,
  language: Language,
): `/${string}` {
  return paired.has(href) ? addressIn(language, href) : href
}

/** An agency's name is said as the agency says it; where it has none in the page's language, the page says which it is in. */
export function presentSite({ inTeReo, footer = '', ...site }: SiteDescription, language: Language) {
  const said = language === 'mi' ? inTeReo : undefined
  const inOwn = (words: string | undefined) => tagUnless(language, words === undefined ? 'en' : language)
  return {
    ...site,
    agency: said?.agency ?? site.agency,
    within: said?.within ?? said?.agency ?? site.within ?? site.agency,
    agencyLanguage: inOwn(said?.agency),
    footer: said?.footer ?? footer,
    footerLanguage: inOwn(said?.footer),
  }
}

/** Where it leads in the page's language, if it does; a page that is in English alone is named in English. */
export function presentItem(
  kit: Pick<PageKit, 'paired'>,
  { text, href, inTeReo }: NavigationItem,
  language: Language,
) {
  const said = language === 'mi' && kit.paired.has(href) ? inTeReo?.text : undefined
  return {
    text: said ?? text,
    href: addressServedIn(kit, href, language),
    language: tagUnless(language, said === undefined ? 'en' : language),
  }
}
