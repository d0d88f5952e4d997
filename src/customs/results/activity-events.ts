/** What counting for the annual return leaves in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const customsResultsActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'counts-sent', sentence: 'Numbers for the annual return were posted.', readsPersonalData: false },
  { event: 'results-viewed', sentence: 'The annual results were looked at.', readsPersonalData: false },
]
