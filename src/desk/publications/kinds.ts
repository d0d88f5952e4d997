/** What it is: something to know, or something to act on now. */
import type { Tone } from '#pages'

export const PUBLICATION_KINDS = {
  publication: { en: 'Publication', mi: 'Pānui', tone: 'quiet' },
  alert: { en: 'Alert', mi: 'Whakatūpato', tone: 'attention' },
} as const satisfies Record<string, { readonly en: string; readonly mi: string; readonly tone: Tone }>

export type PublicationKind = keyof typeof PUBLICATION_KINDS
