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
    event: 'register-extract-tried',
    sentence: 'An extract was tried: what its import would change was worked out, and nothing written.',
    readsPersonalData: true,
  },
  {
    event: 'register-trial-decided',
    sentence: 'A person decided whether an extract that was tried is imported.',
    readsPersonalData: false,
  },
  {
    event: 'register-import-undone',
    sentence: 'An import was undone: everybody on whom Justice had not acted since is as before it.',
    readsPersonalData: false,
  },
  {
    event: 'register-undo-viewed',
    sentence: 'What undoing an import would do, and who would stay as they are, was looked at.',
    readsPersonalData: true,
  },
  {
    event: 'register-undo-asked',
    sentence: 'A person asked to undo an import.',
    readsPersonalData: false,
  },
  {
    event: 'register-refused-rows-taken',
    sentence: 'The refused rows of an extract were taken away as a file.',
    readsPersonalData: true,
  },
  {
    event: 'register-imports-viewed',
    sentence: 'The imports and their refused rows were looked at.',
    readsPersonalData: false,
  },
]
