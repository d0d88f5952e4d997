/** What the pages of every site leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const websiteActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'agreement-viewed', sentence: 'The agreement in force was read.', readsPersonalData: false },
]
