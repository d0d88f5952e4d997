/** Where something is kept, in words that stand in a sentence. */
import type { Residency } from '#files'
import { marketName } from './markets.ts'

export const PLACES = {
  en(residency: Residency): string {
    if (residency === 'premises') return 'on our own premises'
    if (residency === 'new-zealand') return 'in a data centre in New Zealand'
    return `in a data centre overseas (${marketName(residency.slice('overseas:'.length))})`
  },
  mi(residency: Residency): string {
    if (residency === 'premises') return 'kei ō mātou ake whare'
    if (residency === 'new-zealand') return 'kei tētahi pokapū raraunga i Aotearoa'
    return `kei tētahi pokapū raraunga i tāwāhi (${marketName(residency.slice('overseas:'.length), 'mi')})`
  },
}

/** The same where it stands by itself, as the value of a fact. */
export function placeAlone(residency: Residency, language: keyof typeof PLACES = 'en'): string {
  const place = PLACES[language](residency)
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`
}
