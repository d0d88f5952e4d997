/** What the register leaves in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const finesActivityEvents: readonly ActivityEventDeclaration[] = [
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
  { event: 'register-viewed', sentence: 'The page of the register was opened.', readsPersonalData: false },
  { event: 'register-searched', sentence: 'The register of fines was searched.', readsPersonalData: true },
  {
    event: 'register-imports-viewed',
    sentence: 'The imports and their refused rows were looked at.',
    readsPersonalData: false,
  },
  {
    event: 'payment-recorded',
    sentence: 'A payment was recorded against a person’s fines or reparation.',
    readsPersonalData: true,
  },
  {
    event: 'arrangement-recorded',
    sentence: 'Debts of a person came under an arrangement to pay over time.',
    readsPersonalData: true,
  },
  {
    event: 'remittal-recorded',
    sentence: 'A remittal or an alternative sentence was recorded.',
    readsPersonalData: true,
  },
  { event: 'warrant-withdrawn', sentence: 'Warrants to arrest were withdrawn.', readsPersonalData: true },
  {
    event: 'warrant-executed',
    sentence: 'Warrants to arrest were marked as executed.',
    readsPersonalData: true,
  },
]
