/** What acts on the register leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const actsActivityEvents: readonly ActivityEventDeclaration[] = [
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
