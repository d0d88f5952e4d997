/** The newest publications for programmes that follow feeds. */
import { definePage, fileAnswer, type PageDefinition } from '#pages'
import { selectPublished } from '../../store.ts'
import { atomFeed } from './atom-feed.ts'

const MOST_ENTRIES = 50

export function feedPage(origin: string): PageDefinition {
  return definePage({
    address: '/publications.atom',
    audience: 'machine',
    permission: 'public',
    title: 'Publications and alerts',
    get: {
      activity: 'none-public',
      async answer({ tx }) {
        const rows = await selectPublished(tx, { topic: '', market: '', most: MOST_ENTRIES, after: 0 })
        return fileAnswer({
          name: 'publications.atom',
          type: 'application/atom+xml; charset=utf-8',
          body: atomFeed(rows, origin),
        })
      },
    },
  })
}
