/** What the notices leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const noticesActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'notice-received', sentence: 'A notice of an alert came from Customs.', readsPersonalData: true },
  { event: 'notice-refused', sentence: 'A notice of an alert was refused.', readsPersonalData: false },
  { event: 'notices-viewed', sentence: 'The notices of alerts were looked at.', readsPersonalData: true },
  { event: 'notice-viewed', sentence: 'A notice of an alert was opened.', readsPersonalData: true },
  {
    event: 'notice-figures-viewed',
    sentence: 'The number of notices per day was looked at.',
    readsPersonalData: false,
  },
]
