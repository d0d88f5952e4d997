/** A file as they will get it: rebuilt and past the gate, what the gate looked at, and its pages as they leave. */
import { sentenceOf } from '#kernel'
import {
  definePage,
  notFound,
  summary,
  tableQuery,
  view,
  type PageDefinition,
  type SummaryRowView,
  type TableView,
} from '#pages'
import Type from 'typebox'
import { howGiven, passagesOf } from '../../../workbench/giving.ts'
import { openDocument } from '../../../workbench/open-document.ts'
import { areOf, placesOf } from '../../../workbench/passages.ts'
import { subjectOf } from '../act-page.ts'
import type { RequestPagesOptions } from '../pages-options.ts'
import { documentParams, documentPath, onDocument, toFiles } from './document-page.ts'
import { gateLines, whereOf } from './gate-lines.ts'
import { hiddenTable } from './hidden-table.ts'
import { madePreview } from './made-preview.ts'

interface PreviewView {
  readonly reference: string
  readonly path: string
  readonly isBeingMade: boolean
  /** Why it would be left out of the copy, in a sentence and where; empty where it would be given. */
  readonly refused: string
  readonly where: string
  readonly asItCame: boolean
  readonly facts: readonly SummaryRowView[]
  readonly gate: readonly string[]
  readonly pictures: readonly { readonly href: string; readonly alt: string }[]
  readonly hidden: TableView | false
}

/** So many are drawn on one page; the rest is in the file. */
const MOST_PICTURES = 20

export function previewPage(d: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/files/:record/preview',
    permission: 'requests.handle',
    title: ({ reference }: PreviewView) => `A file of ${reference} as they will get it`,
    breadcrumbs: toFiles,
    params: documentParams,
    query: Type.Object(tableQuery),
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      answer: (asking) =>
        onDocument(asking, d, async (document) => {
          const { request, copied } = document
          const base = {
            ...{ reference: request.reference, path: documentPath(request.reference, copied.file.record) },
            ...{ isBeingMade: false, refused: '', where: '', asItCame: false, facts: [], gate: [] },
            ...{ pictures: [], hidden: false as const },
          }
          const how = howGiven(copied.file, document)
          if (how === 'withheld') return notFound()
          if (how === 'as-it-came') return view<PreviewView>({ ...base, asItCame: true })
          const opened = await openDocument(asking.tx, d, copied)
          if (!opened.ok) return view<PreviewView>({ ...base, refused: sentenceOf(opened.error) })
          if (!areOf(passagesOf(copied.file, document), opened.value.hash))
            return view<PreviewView>({ ...base, refused: sentenceOf('request-file-changed') })
          const standing = await madePreview(d, opened.value, document, asking.at)
          if (standing.state === 'working')
            return view<PreviewView>({ ...base, isBeingMade: true }, { refreshAfterSeconds: 2 })
          if (!standing.made.ok)
            return view<PreviewView>({
              ...base,
              refused: sentenceOf(standing.made.error.code),
              where: await whereOf(d, opened.value, standing.made.error),
            })
          const { pages, leftOut } = standing.made.value
          const passages = passagesOf(copied.file, document)
          const places = placesOf(passages).length
          return view<PreviewView>({
            ...base,
            facts: summary([
              { name: 'Pages', value: String(pages) },
              { name: 'Places withheld', value: String(places) },
              { name: 'Hidden things left out', value: String(leftOut.length) },
            ]),
            gate: gateLines(passages),
            pictures: Array.from({ length: Math.min(pages, MOST_PICTURES) }, (_, i) => ({
              href: `${base.path}/preview/${String(i)}`,
              alt: `Page ${String(i + 1)} of ${String(pages)} as they will get it`,
            })),
            hidden: hiddenTable(leftOut, asking, 'What it hid, and hides no longer'),
          })
        }),
    },
    template: new URL('./preview.njk', import.meta.url),
  })
}
