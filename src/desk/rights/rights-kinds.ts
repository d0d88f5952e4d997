/** The four kinds of what a person may ask by right, in any form, as an agent reads them; their law stands in the statute book. */
import type { RightKind } from '#statute'

export const RIGHTS_KINDS: Readonly<Record<RightKind, { readonly text: string }>> = {
  access: { text: 'a request for their own information' },
  correction: { text: 'a request to correct their information' },
  'official-information': { text: 'an official information request' },
  complaint: { text: 'a privacy complaint' },
}

export type RightsKind = RightKind
