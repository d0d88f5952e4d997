/** The agencies in words: each site says its own in every page's head, and its peers' where it tells what it told them. */
import type { SiteName } from '#database'

export interface Agency {
  readonly agency: string
  /** Within a sentence. */
  readonly within: string
  /** The short name in titles. */
  readonly title: string
  /** As the agency calls itself in te reo Māori, on pages and in mail alike. */
  readonly inTeReo?: { readonly agency: string; readonly within: string }
}

export const AGENCIES: Readonly<Record<SiteName, Agency>> = {
  customs: {
    agency: 'New Zealand Customs Service',
    within: 'the New Zealand Customs Service',
    title: 'Customs',
  },
  justice: { agency: 'Ministry of Justice', within: 'the Ministry of Justice', title: 'Justice' },
  desk: {
    agency: 'Export Support Desk',
    within: 'the Export Support Desk',
    title: 'Desk',
    inTeReo: { agency: 'Tēpu Tautoko Kaweake', within: 'te Tēpu Tautoko Kaweake' },
  },
  immigration: { agency: 'Immigration New Zealand', within: 'Immigration New Zealand', title: 'Immigration' },
}
