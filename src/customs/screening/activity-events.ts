/** What screening leaves in the activity log: that a lane was opened; of a scan, nothing. */
import type { ActivityEventDeclaration } from '#activity'

export const screeningActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'lane-opened', sentence: 'A lane’s page was opened.', readsPersonalData: false },
  {
    event: 'lane-flight-set',
    sentence: 'A lane was told which flight or ship it reads passports for.',
    readsPersonalData: false,
  },
]
