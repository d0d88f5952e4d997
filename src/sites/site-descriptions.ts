/** The agencies in words, as every page's head and every title say them. */
import type { SiteName } from '#database'
import type { SiteDescription } from '#pages'

const MADE_UP = 'A demonstration: every person, debt and passport here is made up.'

const AGENCIES: Readonly<Record<SiteName, { readonly agency: string; readonly title: string }>> = {
  customs: { agency: 'New Zealand Customs Service', title: 'Customs' },
  justice: { agency: 'Ministry of Justice', title: 'Justice' },
  desk: { agency: 'Export Support Desk', title: 'Desk' },
  immigration: { agency: 'Immigration New Zealand', title: 'Immigration' },
}

export function describeSite(name: SiteName, demonstration: boolean): SiteDescription {
  return { name, ...AGENCIES[name], audience: 'staff', ...(demonstration ? { footer: MADE_UP } : {}) }
}
