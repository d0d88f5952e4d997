/** What the search leaves in the silent compartment's own log: one record for everybody who asked, whatever was found. */
import type { ActivityEventDeclaration } from '#activity'

export const sealedSearchActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'silent-compartment-searched',
    sentence:
      'The compartment was searched for somebody who asked for their own information, and Justice was told.',
    readsPersonalData: true,
  },
]
