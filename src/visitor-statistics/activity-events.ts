/** What the visitor statistics leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const visitsActivityEvents = [
  {
    event: 'visits-viewed',
    sentence: 'Somebody looked at which pages of this site were read, as counts of a month.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
