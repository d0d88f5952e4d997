/** What confirmations leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const confirmationsActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'confirmation-answered',
    sentence: 'Customs asked whether a warrant may still be executed, and was answered yes or no.',
    readsPersonalData: true,
  },
  {
    event: 'confirmation-taken-back',
    sentence: 'Customs was told unasked that a warrant may no longer be executed in an open case.',
    readsPersonalData: true,
  },
]
