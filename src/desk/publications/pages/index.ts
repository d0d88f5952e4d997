/** The pages of publications: everybody's in both languages, the agencies' in English. */
import { inBothLanguages, type PageDefinition } from '#pages'
import { MOVE_NAMES } from '../moves.ts'
import { feedPage } from './public/feed.ts'
import { publicationPage } from './public/publication.ts'
import { publicationsPage } from './public/publications.ts'
import { changePage } from './staff/change.ts'
import { movePage } from './staff/move.ts'
import { previewPage } from './staff/preview.ts'
import { publishingPage } from './staff/publishing.ts'
import { writePage } from './staff/write.ts'

export function publicationsPages(origin: string): readonly PageDefinition[] {
  return [
    ...inBothLanguages(publicationsPage),
    ...inBothLanguages(publicationPage),
    feedPage(origin),
    publishingPage(),
    writePage(),
    previewPage(),
    changePage(),
    ...MOVE_NAMES.map(movePage),
  ]
}
