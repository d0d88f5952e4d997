/** The agency in words, as every page's head and every title say them. */
import type { SiteDescription } from '#pages'
import type { Site } from './room.ts'

const MADE_UP = 'A demonstration: every person, debt and passport here is made up.'

export function describeSite({ name, agency, title }: Site, isDemonstration: boolean): SiteDescription {
  return { name, agency, title, ...(isDemonstration ? { footer: MADE_UP } : {}) }
}
