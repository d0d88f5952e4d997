/** The agency in words, as every page's head and every title say them. */
import type { SiteName } from '#database'
import type { SiteDescription } from '#pages'
import { AGENCIES } from './agencies.ts'

const MADE_UP = 'A demonstration: every person, debt and passport here is made up.'

export function describeSite(name: SiteName, isDemonstration: boolean): SiteDescription {
  return { name, ...AGENCIES[name], ...(isDemonstration ? { footer: MADE_UP } : {}) }
}
