/** One feedback: what was said, and the file that came with it. */
import Type from 'typebox'
import type { Files, ListedFile } from '#files'
import {
  definePage,
  fullInstant,
  notFound,
  summary,
  view,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { ownerOf, RECORD } from '../attached-file.ts'
import { OUTCOMES } from '../outcomes.ts'
import type { FeedbackWords, WordSeal } from '../sealed-words.ts'
import { selectFeedback, type FeedbackRow } from '../store.ts'

interface FeedbackView {
  readonly reference: string
  readonly facts: readonly SummaryRowView[]
  readonly improvement: readonly string[]
}

export function oneFeedbackPage(options: {
  readonly files: Pick<Files, 'list'>
  readonly seal: WordSeal
}): PageDefinition {
  return definePage({
    address: '/feedback/:reference',
    permission: 'feedback.view',
    title: ({ reference }: FeedbackView) => `Feedback ${reference}`,
    breadcrumbs: [{ text: 'Feedback', href: '/feedback' }],
    params: Type.Object({ reference: Type.String({ pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' }) }),
    get: {
      activity: 'feedback-opened',
      subject: ({ params: { reference } }) => ({ kind: RECORD, id: reference }),
      async answer({ tx, at, params: { reference } }) {
        const row = await selectFeedback(tx, reference)
        if (row === undefined) return notFound()
        const words = options.seal.open(reference, row.words)
        const [file] = row.hasFile ? await options.files.list(tx, ownerOf(reference), at) : []
        return view<FeedbackView>({
          reference,
          facts: factsOf(row, words, file),
          improvement: words.improvement === '' ? [] : words.improvement.split(/\n+/),
        })
      },
    },
    template: new URL('./one-feedback.njk', import.meta.url),
  })
}

function factsOf(
  { reference, receivedAt, outcome, hasFile }: FeedbackRow,
  { purpose }: FeedbackWords,
  file: ListedFile | undefined,
): readonly SummaryRowView[] {
  return summary([
    { name: 'Received', value: fullInstant(receivedAt) },
    { name: 'Came to do', value: purpose },
    { name: 'How it went', value: { text: OUTCOMES[outcome].text, tag: OUTCOMES[outcome].tone } },
    ...(hasFile ? [{ name: 'File', value: fileIn(reference, file) }] : []),
  ])
}

function fileIn(reference: string, file: ListedFile | undefined) {
  if (file === undefined) return 'It was destroyed.'
  if (file.scan === 'waiting') return `${file.name} has not been scanned for malware yet.`
  return { text: file.name, href: `/feedback/${reference}/files/${file.id}` as const }
}
