/** What confirmations leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const confirmationsActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'confirmation-answered',
    sentence: 'Customs asked whether a warrant may still be executed, and was answered yes or no.',
    readsPersonalData: true,
  },
]
