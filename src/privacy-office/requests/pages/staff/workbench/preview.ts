/** A file as they will get it: rebuilt and past the gate, what the gate looked at, and its pages as they leave. */
import { sentenceOf, type Fault } from '#kernel'
import {
  definePage,
  fileAnswer,
  notFound,
  summary,
  tableQuery,
  view,
  type PageDefinition,
  type SummaryRowView,
  type TableView,
} from '#pages'
import Type from 'typebox'
import type { Tx } from '#database'
import { howGiven, passagesOf } from '../../../workbench/giving.ts'
import { openDocument, type OpenDocument } from '../../../workbench/open-document.ts'
import { areOf, placesOf, spansOf } from '../../../workbench/passages.ts'
import { placeInWords } from '../../../workbench/text-parts.ts'
import { actTemplate, subjectOf } from '../act-page.ts'
import type { RequestPagesOptions } from '../pages-options.ts'
import {
  documentParams,
  documentPath,
  onDocument,
  pictureParams,
  toFiles,
  type DocumentOfRequest,
} from './document-page.ts'
import { hiddenTable } from './hidden-table.ts'
import { jpeg } from './picture.ts'

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

export function previewPages(d: RequestPagesOptions): readonly PageDefinition[] {
  const preview = definePage({
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
          const standing = await madeOf(d, opened.value, document, asking.at)
          if (standing.state === 'working')
            return view<PreviewView>({ ...base, isBeingMade: true }, { refreshAfterSeconds: 2 })
          if (!standing.made.ok)
            return view<PreviewView>({
              ...base,
              refused: sentenceOf(standing.made.error.code),
              where: await whereOf(d, opened.value, standing.made.error),
            })
          const { pages, leftOut } = standing.made.value
          const places = placesOf(passagesOf(copied.file, document)).length
          return view<PreviewView>({
            ...base,
            facts: summary([
              { name: 'Pages', value: String(pages) },
              { name: 'Places withheld', value: String(places) },
              { name: 'Hidden things left out', value: String(leftOut.length) },
            ]),
            gate: places === 0 ? NOTHING_SOUGHT : LOOKED_AT,
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
  const picture = definePage({
    address: '/requests/:reference/files/:record/preview/:page',
    permission: 'requests.handle',
    title: 'Picture of a page',
    params: pictureParams,
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      answer: (asking) =>
        onDocument(asking, d, async (document) => {
          const bytes = await rebuiltBytes(asking, d, document)
          if (bytes === undefined) return notFound()
          const { language } = document.request
          const shown = { page: Number(asking.params.page), withheld: [], language }
          return jpeg(async () => {
            const drawn = await d.bench.draw({ bytes, name: 'rebuilt.pdf' }, shown)
            return drawn.ok ? drawn.value.bytes : undefined
          })
        }),
    },
    template: actTemplate,
  })
  const file = definePage({
    address: '/requests/:reference/files/:record/preview-file',
    permission: 'requests.handle',
    title: 'A file as they will get it',
    params: documentParams,
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      answer: (asking) =>
        onDocument(asking, d, async (document) => {
          const body = await rebuiltBytes(asking, d, document)
          return body === undefined
            ? notFound()
            : fileAnswer({
                name: 'preview-not-yet-given.pdf',
                type: 'application/pdf',
                body,
                size: body.length,
              })
        }),
    },
    template: actTemplate,
  })
  return [preview, picture, file]
}

const LOOKED_AT = [
  'The bytes of the file, and each stream in it unpacked: none of the withheld words.',
  'The text of each page, as programmes read it: none of the withheld words.',
  'The picture of each page, read in four directions and in each direction in which the file had words: none of the withheld words.',
]
const NOTHING_SOUGHT = [
  'No words are withheld of it, so none were looked for. It was made from what a reader sees, and from nothing else of the file.',
]

function madeOf(d: RequestPagesOptions, opened: OpenDocument, document: DocumentOfRequest, at: Date) {
  const withheld = spansOf(passagesOf(document.copied.file, document))
  return d.bench.preview(opened, { withheld, language: document.request.language, at })
}

async function rebuiltBytes(
  { tx, at }: { readonly tx: Tx; readonly at: Date },
  d: RequestPagesOptions,
  document: DocumentOfRequest,
): Promise<Buffer | undefined> {
  const { file } = document.copied
  const how = howGiven(file, document)
  if (how !== 'cut' && how !== 'rebuilt') return undefined
  const opened = await openDocument(tx, d, document.copied)
  if (!opened.ok || !areOf(passagesOf(file, document), opened.value.hash)) return undefined
  const standing = await madeOf(d, opened.value, document, at)
  return standing.state === 'done' && standing.made.ok ? standing.made.value.bytes : undefined
}

/** Pages or blocks, never words. */
async function whereOf(
  { bench }: RequestPagesOptions,
  opened: OpenDocument,
  { code, detail = '' }: Fault,
): Promise<string> {
  if (code !== 'document-withheld-remains' || detail === '') return ''
  const standing = await bench.read(opened)
  if (standing.state === 'working' || !standing.made.ok) return ''
  const { read } = standing.made.value
  return `They stand at: ${detail
    .split(', ')
    .map((where) => placeInWords(read, where))
    .join('; ')}.`
}
