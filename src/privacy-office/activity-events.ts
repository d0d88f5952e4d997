/** What the privacy office leaves in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const privacyOfficeActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'person-looked-up',
    sentence: 'The privacy office looked up what is held about somebody.',
    readsPersonalData: true,
  },
]
