/** What the activity log records about itself: reading it is an act too. */
import type { ActivityEventDeclaration } from './activity-record.ts'

export const activityLogEvents: readonly ActivityEventDeclaration[] = [
  { event: 'activity-log-viewed', sentence: 'Somebody looked at the activity log.', readsPersonalData: true },
  { event: 'activity-log-verified', sentence: 'The activity log was verified.', readsPersonalData: false },
  {
    event: 'record-disposed',
    sentence: 'A record was disposed of, with all that went along with it.',
    readsPersonalData: false,
  },
  { event: 'activity-log-exported', sentence: 'The activity log was exported.', readsPersonalData: true },
]
