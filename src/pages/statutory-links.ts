/** What stands at the foot of every public page: the pages that law and courtesy ask of a public site. */
import { addressIn, type Language } from './language/language.ts'
import { wordsIn } from './language/words.ts'

export type StatutoryAddress =
  '/privacy' | '/cookies' | '/accessibility' | '/contact' | '/about' | '/copyright' | '/site-map'

export interface StatutoryLink {
  readonly text: string
  readonly href: `/${string}`
}

/** Every site serves each of them in both languages; the pages themselves are the website's, but for the map, which is the kit's. */
const ADDRESSES: readonly StatutoryAddress[] = [
  '/privacy',
  '/cookies',
  '/accessibility',
  '/contact',
  '/about',
  '/copyright',
  '/site-map',
]

export function statutoryLinks(language: Language): readonly StatutoryLink[] {
  const { statutory } = wordsIn(language)
  return ADDRESSES.map((address) => ({ text: statutory[address], href: addressIn(language, address) }))
}
