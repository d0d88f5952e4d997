/** The public's feedback for whoever mends the site, the newest first. */
import Type from 'typebox'
import {
  countTiles,
  dataTable,
  definePage,
  tableQuery,
  view,
  when,
  type CountTileView,
  type PageDefinition,
  type TableView,
} from '#pages'
import { OUTCOMES } from '../outcomes.ts'
import type { FeedbackWords, WordSeal } from '../sealed-words.ts'
import { selectNewest, type FeedbackRow } from '../store.ts'

const MOST_LISTED = 1_000
const WORDS_SHOWN = 90

type Listed = FeedbackRow & FeedbackWords

interface ListView {
  readonly counts: readonly CountTileView[]
  readonly table: TableView
}

export function feedbackListPage(seal: WordSeal): PageDefinition {
  return definePage({
    address: '/feedback',
    permission: 'feedback.view',
    title: 'Feedback',
    layout: 'wide',
    query: Type.Object(tableQuery),
    get: {
      activity: 'feedback-viewed',
      async answer({ tx, at, path, query }) {
        const rows = (await selectNewest(tx, MOST_LISTED)).map((row) => ({
          ...row,
          ...seal.open(row.reference, row.words),
        }))
        return view<ListView>({
          counts: countsOf(rows),
          table: dataTable({ ...columnsAt(at), caption: 'Feedback, the newest first', rows, path, query }),
        })
      },
    },
    template: new URL('./feedback-list.njk', import.meta.url),
  })
}

function countsOf(rows: readonly Listed[]): readonly CountTileView[] {
  return countTiles(
    Object.entries(OUTCOMES).map(([outcome, { counted: text }]) => ({
      count: rows.filter((row) => row.outcome === outcome).length,
      text,
    })),
  )
}

function columnsAt(at: Date) {
  return {
    empty: {
      title: 'No feedback yet',
      text: 'It appears here when somebody uses “Give feedback” on the public pages.',
    },
    columns: [
      {
        key: 'reference',
        title: 'Reference',
        cell: ({ reference }: Listed) => ({ text: reference, href: `/feedback/${reference}` as const }),
      },
      {
        key: 'outcome',
        title: 'How it went',
        sortBy: ({ outcome }: Listed) => outcome,
        cell: ({ outcome }: Listed) => ({ text: OUTCOMES[outcome].text, tag: OUTCOMES[outcome].tone }),
      },
      {
        key: 'purpose',
        title: 'Came to do',
        isInWords: true,
        cell: ({ purpose }: Listed) => shortened(purpose),
      },
      { key: 'file', title: 'File', cell: ({ hasFile }: Listed) => (hasFile ? 'Yes' : '') },
      {
        key: 'received',
        title: 'Received',
        sortBy: ({ receivedAt }: Listed) => receivedAt.getTime(),
        cell: ({ receivedAt }: Listed) => ({ time: when(receivedAt, at) }),
      },
    ],
  }
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ')
  return line.length <= WORDS_SHOWN ? line : `${line.slice(0, WORDS_SHOWN).trimEnd()}…`
}
