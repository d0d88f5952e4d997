/** What the kit itself records, beside the events that pages declare. */
import type { ActivityEventDeclaration } from '#activity'

export const PAGE_REFUSED = 'page-refused'

export const pagesActivityEvents: readonly ActivityEventDeclaration[] = [
  {
    event: PAGE_REFUSED,
    sentence: 'A signed-in person asked for something that their role does not permit and was refused.',
    readsPersonalData: false,
  },
]
