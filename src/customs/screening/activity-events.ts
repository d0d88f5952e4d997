/** What screening leaves in the activity log: that a lane was opened; of a scan, nothing. */
import type { ActivityEventDeclaration } from '#activity'

export const screeningActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'lane-opened', sentence: 'A lane’s page was opened.', readsPersonalData: false },
]
