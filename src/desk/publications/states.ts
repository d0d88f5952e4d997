/** Where a publication stands, as the desk reads it. */
import type { Tone } from '#pages'

export const PUBLICATION_STATES = {
  draft: { text: 'Draft', tone: 'quiet' },
  'in-review': { text: 'In review', tone: 'attention' },
  published: { text: 'Published', tone: 'good' },
  withdrawn: { text: 'Withdrawn', tone: 'danger' },
  discarded: { text: 'Put away', tone: 'quiet' },
} as const satisfies Record<string, { readonly text: string; readonly tone: Tone }>

export type PublicationState = keyof typeof PUBLICATION_STATES
