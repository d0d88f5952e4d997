/** The pages of feedback for the desk's agents. */
import { filePage, type Files } from '#files'
import type { PageDefinition } from '#pages'
import { RECORD, ROOM } from '../attached-file.ts'
import type { WordSeal } from '../sealed-words.ts'
import { feedbackListPage } from './feedback-list.ts'
import { oneFeedbackPage } from './one-feedback.ts'

export function feedbackPages(options: {
  readonly files: Pick<Files, 'list' | 'open'>
  readonly seal: WordSeal
}): readonly PageDefinition[] {
  return [
    feedbackListPage(options.seal),
    oneFeedbackPage(options),
    filePage(options.files, {
      address: '/feedback/:reference/files/:fileId',
      permission: 'feedback.view',
      room: ROOM,
      subject: { kind: RECORD, part: 'reference' },
    }),
  ]
}
