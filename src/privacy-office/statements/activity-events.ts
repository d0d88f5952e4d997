/** What the activity log says of looks at the statements. */
import type { ActivityEventDeclaration } from '#activity'

export const statementsActivityEvents = [
  {
    event: 'statements-viewed',
    sentence: 'Somebody looked at how the sentences of the published notices stand.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
