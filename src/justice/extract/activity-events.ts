/** What imports leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const extractActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'register-imported',
    sentence: 'An extract was imported into the register of fines.',
    readsPersonalData: false,
  },
  { event: 'register-import-refused', sentence: 'An extract was refused whole.', readsPersonalData: false },
  {
    event: 'register-import-started',
    sentence: 'A person handed in an extract for the register of fines.',
    readsPersonalData: true,
  },
  {
    event: 'register-imports-viewed',
    sentence: 'The imports and their refused rows were looked at.',
    readsPersonalData: false,
  },
]
