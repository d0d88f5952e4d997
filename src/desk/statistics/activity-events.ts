/** What the statistics leave in the activity log. */
import type { ActivityEventDeclaration } from '#activity'

export const statisticsActivityEvents = [
  {
    event: 'statistics-viewed',
    sentence: 'Somebody looked at what exporters asked, as counts.',
    readsPersonalData: false,
  },
  {
    event: 'statistics-downloaded',
    sentence: 'Somebody took the counts of a quarter away as a file.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]
