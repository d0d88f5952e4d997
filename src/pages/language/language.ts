/** A public page is in one language, and says so by its address: the te reo Māori twin of `/x` stands at `/mi/x`. */
import type { Language } from '#kernel'

export type { Language }

type Address = `/${string}`

const UNDER_MI = /^\/mi(?=[/?#]|$)/

/** The address of a page or its pattern in a language, whichever of the two was given; a query stays with it. */
export function addressIn(language: Language, address: Address): Address {
  const rest = address.replace(UNDER_MI, '')
  const english = rest.startsWith('/') ? (rest as Address) : (`/${rest}` as const)
  if (language === 'en') return english
  return english === '/' || /^\/[?#]/.test(english) ? `/mi${english.slice(1)}` : `/mi${english}`
}

/** By its address alone: for a page that is not there, and for a request that failed. */
export function languageOf(address: string): Language {
  return UNDER_MI.test(address) ? 'mi' : 'en'
}

export function otherThan(language: Language): Language {
  return language === 'en' ? 'mi' : 'en'
}
