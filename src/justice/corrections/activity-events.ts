/** What corrections of the register leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const correctionsActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'register-person-corrected',
    sentence: 'Details of a person in the register were corrected at their request.',
    readsPersonalData: true,
  },
  {
    event: 'register-correction-ended',
    sentence: 'An extract said something else of a person than what had been corrected, and is believed.',
    readsPersonalData: true,
  },
]
