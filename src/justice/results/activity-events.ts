/** What the annual results leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const justiceResultsActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'counts-received',
    sentence: 'Customs told its numbers for the annual return.',
    readsPersonalData: false,
  },
  { event: 'results-viewed', sentence: 'The annual results were looked at.', readsPersonalData: false },
  {
    event: 'results-downloaded',
    sentence: 'The annual results were taken away as a file.',
    readsPersonalData: false,
  },
]
