/** Documents to be released: an officer brings them, opens each in the workbench, and takes one off again until it is decided. */
import Type from 'typebox'
import { endingsOf, fileSink, type Files, type ListedFile } from '#files'
import { sentenceOf } from '#kernel'
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  grouped,
  notFound,
  redirect,
  tableQuery,
  view,
  when,
  type PageDefinition,
  type TableView,
} from '#pages'
import { addDocuments, removeDocuments } from '../../acts/add-documents.ts'
import { changeable, whileChangeable, type Changeable } from '../../acts/while-changeable.ts'
import { selectAsCame } from '../../as-came-store.ts'
import { selectDocuments, type DocumentRow } from '../../document-store.ts'
import { documentsOwner, MOST_ADDED, TAKEN } from '../../documents.ts'
import { selectForAct, selectRequest } from '../../store.ts'
import { selectWithheld } from '../../withheld-store.ts'
import { GIVEN_WORDS, howGiven } from '../../workbench/giving.ts'
import { filesOf } from '../../workbench/open-document.ts'
import { requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'
import { documentPath } from './workbench/document-page.ts'

interface DocumentsView extends Changeable {
  readonly reference: string
  readonly back: string
  readonly table: TableView
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

interface Listed extends DocumentRow {
  readonly name: string
  readonly bytes: number | undefined
  readonly how: string
  readonly isCut: boolean
  /** Undefined: it was destroyed since. */
  readonly scan: ListedFile['scan'] | undefined
}

export const documentsPath = (reference: string) => `/requests/${reference}/documents` as const

const documentsForm = (files: Pick<Files, 'receive' | 'discard'>) =>
  defineForm({
    once: true,
    fields: {
      act: { kind: 'hidden' },
      files: {
        kind: 'files',
        label: 'Documents to be released',
        hint: 'Up to ten at once: PDF, Word, Excel, PowerPoint, OpenDocument, a picture or text, up to 40 MB each.',
        accept: endingsOf(TAKEN.allow),
        sink: fileSink(files, TAKEN),
        most: MOST_ADDED,
        errors: { tooBig: 'Each file must be 40 MB or smaller', tooMany: 'Choose ten files or fewer' },
      },
      removed: { kind: 'checkboxes', label: 'Which are taken off?', errors: {} },
    },
  })

export function documentsPage(d: RequestPagesOptions, files: Files): PageDefinition {
  return definePage({
    address: '/requests/:reference/documents',
    permission: 'requests.handle',
    title: ({ reference }: DocumentsView) => `Documents of ${reference}`,
    layout: 'wide',
    breadcrumbs: toRequests,
    params: requestParams,
    query: Type.Object(tableQuery),
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      async answer({ tx, at, path, query, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request?.kind !== 'official-information') return notFound()
        const said = {
          withheld: await selectWithheld(tx, reference),
          asCame: await selectAsCame(tx, reference),
        }
        const scans = new Map(
          (await files.list(tx, documentsOwner(reference), at)).map(({ id, scan }) => [id, scan]),
        )
        const rows = new Map((await selectDocuments(tx, reference)).map((row) => [row.id, row]))
        const listed = (await filesOf(tx, d, request, at)).flatMap(({ file }): Listed[] => {
          const row = rows.get(file.record)
          const how = howGiven(file, said)
          const known = { name: file.name, bytes: file.bytes, how: GIVEN_WORDS[how] }
          return row === undefined
            ? []
            : [{ ...row, ...known, isCut: how !== 'rebuilt', scan: scans.get(file.record) }]
        })
        return view<DocumentsView>({
          reference,
          back: requestPath(reference),
          ...(await changeable(tx, request, at)),
          table: dataTable({
            caption: 'Documents to be released',
            rows: listed,
            ...{ path, query },
            empty: { title: 'There is none', text: 'Documents that you add appear here.' },
            columns: columnsAt(at, reference),
          }),
          choices: listed.map(({ id, name }) => ({ value: id, text: name })),
        })
      },
    },
    post: {
      activity: 'request-documents-acted-on',
      subject: subjectOf,
      form: documentsForm(files),
      async answer({ form, params: { reference }, ...act }) {
        const request = await selectForAct(act.tx, reference)
        if (request?.kind !== 'official-information') return notFound()
        const may = await whileChangeable(act.tx, request, act.at)
        if (!may.ok) return fieldErrors([{ field: 'act', sentence: sentenceOf(may.error) }])
        if (form.act === 'remove') {
          if (form.removed.length === 0)
            return fieldErrors([{ field: 'removed', sentence: 'Select what is taken off' }])
          await removeDocuments(files, act, reference, form.removed.filter(isNumber))
          return redirect(documentsPath(reference))
        }
        if (form.files.length === 0)
          return fieldErrors([{ field: 'files', sentence: 'Choose the files to add' }])
        const added = await addDocuments(files, act, reference, form.files)
        return added.ok
          ? redirect(documentsPath(reference))
          : fieldErrors([{ field: 'files', sentence: sentenceOf(added.error.code) }])
      },
    },
    template: new URL('./documents.njk', import.meta.url),
  })
}

const isNumber = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

const SCANNED: Readonly<Record<ListedFile['scan'], string>> = {
  clean: 'Scanned',
  waiting: 'Waits for its scan, and opens to nobody',
  none: 'Not scanned',
}

function columnsAt(at: Date, reference: string) {
  return [
    {
      key: 'name',
      title: 'Name',
      isInWords: true,
      cell: ({ id, name }: Listed) => ({ text: name, href: documentPath(reference, id) }),
    },
    {
      key: 'bytes',
      title: 'Bytes',
      isNumeric: true,
      cell: ({ bytes }: Listed) => (bytes === undefined ? '' : grouped(bytes)),
    },
    { key: 'added', title: 'Added', cell: ({ addedAt }: Listed) => ({ time: when(addedAt, at) }) },
    { key: 'by', title: 'By', cell: ({ addedByName }: Listed) => addedByName },
    {
      key: 'scan',
      title: 'Malware',
      cell: ({ scan }: Listed) => (scan === undefined ? 'Found, and the file destroyed' : SCANNED[scan]),
    },
    {
      key: 'given',
      title: 'Given?',
      cell: ({ how, isCut }: Listed) => ({
        text: how,
        tag: isCut ? ('attention' as const) : ('quiet' as const),
      }),
    },
  ]
}
