/** What outcomes leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const outcomesActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: 'outcome-received',
    sentence: 'Customs told what came of an interception.',
    readsPersonalData: true,
  },
]
