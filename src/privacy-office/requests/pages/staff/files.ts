/** Files and mails that go along with what is theirs, each with how it is given; opened one by one in the document workbench. */
import Type from 'typebox'
import {
  dataTable,
  definePage,
  grouped,
  notFound,
  redirect,
  tableQuery,
  view,
  when,
  type PageDefinition,
  type TableView,
} from '#pages'
import { selectAsCame } from '../../as-came-store.ts'
import { selectRequest } from '../../store.ts'
import { selectWithheld } from '../../withheld-store.ts'
import { GIVEN_WORDS, howGiven, type SaidOfFiles } from '../../workbench/giving.ts'
import { filesOf, type CopiedFile } from '../../workbench/open-document.ts'
import { requestParams, subjectOf, toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'
import { documentsPath } from './documents.ts'
import { documentPath } from './workbench/document-page.ts'

interface FilesView {
  readonly reference: string
  readonly back: string
  readonly table: TableView
}

export function filesPage(d: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/files',
    permission: 'requests.handle',
    title: ({ reference }: FilesView) => `Files and mails of ${reference}`,
    layout: 'wide',
    breadcrumbs: toRequests,
    params: requestParams,
    query: Type.Object(tableQuery),
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      async answer({ tx, at, path, query, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request === undefined) return notFound()
        if (request.kind === 'official-information') return redirect(documentsPath(reference))
        const files = await filesOf(tx, d, request, at)
        const withheld = await selectWithheld(tx, reference)
        const said = { withheld, asCame: await selectAsCame(tx, reference) }
        return view<FilesView>({
          reference,
          back: `/requests/${reference}/found`,
          table: dataTable({
            caption: 'Files and mails of their records',
            rows: files,
            ...{ path, query },
            empty: {
              title: 'There is none',
              text: 'Files that came with their records, and mail to and from them, appear here.',
            },
            columns: columnsAt(at, reference, said),
          }),
        })
      },
    },
    template: new URL('./files.njk', import.meta.url),
  })
}

function columnsAt(at: Date, reference: string, said: SaidOfFiles) {
  return [
    {
      key: 'name',
      title: 'Name',
      isInWords: true,
      cell: ({ file: { name, record } }: CopiedFile) => ({
        text: name,
        href: documentPath(reference, record),
      }),
    },
    { key: 'what', title: 'What it is', cell: ({ file }: CopiedFile) => file.what },
    { key: 'of', title: 'Of', cell: ({ file }: CopiedFile) => ({ text: file.partOf ?? '', code: true }) },
    {
      key: 'bytes',
      title: 'Bytes',
      isNumeric: true,
      cell: ({ file }: CopiedFile) => (file.bytes === undefined ? '' : grouped(file.bytes)),
    },
    { key: 'at', title: 'When', cell: ({ file }: CopiedFile) => ({ time: when(file.at, at) }) },
    {
      key: 'given',
      title: 'Given?',
      cell: ({ file }: CopiedFile) => {
        const how = howGiven(file, said)
        const isCut = how === 'withheld' || how === 'cut'
        return { text: GIVEN_WORDS[how], tag: isCut ? ('attention' as const) : ('quiet' as const) }
      },
    },
  ]
}
