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
  {
    event: 'alerts-left-to-next-list',
    sentence: 'An import ended alerts that could not be withdrawn one by one; the next list says so.',
    readsPersonalData: false,
  },
]
