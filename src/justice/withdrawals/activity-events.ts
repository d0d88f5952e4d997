/** What withdrawals leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const withdrawalsActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'alert-withdrawn',
    sentence: 'The reason for an alert had ended, and the alert was withdrawn from Customs.',
    readsPersonalData: true,
  },
  {
    event: 'alert-not-withdrawn',
    sentence: 'The reason for an alert had ended, and no agreement in force allowed to tell Customs.',
    readsPersonalData: true,
  },
]
