/** Which pages of a site stand in both languages: known by what the site serves, so that no link leads to a missing twin. */
import { BrokenPromise } from '#kernel'
import { addressIn, languageOf, otherThan, type Language } from './language.ts'

interface Served {
  readonly address: `/${string}`
  readonly language?: Language
}

export function pairedAddresses(served: readonly Served[]): ReadonlySet<string> {
  const all = new Set<string>(served.map(({ address }) => address))
  for (const one of served) refuseMisplaced(one)
  const hasTwin = ({ address, language = 'en' }: Served) => all.has(addressIn(otherThan(language), address))
  return new Set(served.filter(hasTwin).map(({ address }) => address))
}

/** What the address says of the language, and what the definition says, is the same. */
function refuseMisplaced({ address, language = 'en' }: Served): void {
  if (languageOf(address) === language) return
  throw new BrokenPromise(`${address}: te reo Māori stands under /mi, and nothing else does`)
}
