/** A page, or a journey, and its twin in the other language: two definitions that one function of the language makes. */
import { addressIn, type Language } from './language.ts'

interface InOneLanguage {
  readonly address: `/${string}`
  readonly language?: Language
}

/**
 * `pages: [...inBothLanguages((language) => contactPage(site, language))]`. Both name the English address; the second
 * definition is put under `/mi`. The kit knows twins by their addresses, and links each to the other.
 */
export function inBothLanguages<Defined extends InOneLanguage>(
  define: (language: Language) => Defined,
): readonly [Defined, Defined] {
  const made = (language: Language): Defined => {
    const defined = define(language)
    return { ...defined, language, address: addressIn(language, defined.address) }
  }
  return [made('en'), made('mi')]
}
