/** Files and mails that go along with what is theirs: each is looked at by whoever decides, and withheld wholly or given. */
import Type from 'typebox'
import { actingAs, type Tx } from '#database'
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
import { gatherCopy, type Copy } from '#privacy-office/holdings'
import { WITHHOLDING_GROUNDS, withholdingGround } from '#statute'
import { RECORD } from '../../activity-events.ts'
import { withhold } from '../../acts/withhold.ts'
import { selectFound } from '../../found-store.ts'
import type { RequestRow } from '../../request.ts'
import { selectForAct, selectRequest } from '../../store.ts'
import { selectWithheld } from '../../withheld-store.ts'
import { requestParams, subjectOf, toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface FilesView {
  readonly reference: string
  readonly back: string
  readonly isOpen: boolean
  readonly table: TableView
  readonly given: readonly { readonly value: string; readonly text: string }[]
}

type CopiedFile = Copy['files'][number]

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
        const files = await filesOf(tx, d, request, at)
        const withheld = new Set((await selectWithheld(tx, reference)).map(({ record }) => record))
        return view<FilesView>({
          reference,
          back: `/requests/${reference}/found`,
          isOpen: request.state === 'open',
          table: dataTable({
            caption: 'Files and mails of their records',
            rows: files,
            ...{ path, query },
            empty: {
              title: 'There is none',
              text: 'Files that came with their records, and mail to and from them, appear here.',
            },
            columns: columnsAt(at, withheld),
          }),
          given: files
            .filter(({ file }) => !withheld.has(file.record))
            .map(({ file, name }) => ({ value: keyOf(file), text: name })),
        })
      },
    },
    post: {
      activity: 'request-withheld',
      subject: subjectOf,
      form: defineForm({
        fields: {
          file: {
            kind: 'select',
            label: 'Which file or mail?',
            errors: { empty: 'Select a file or a mail' },
          },
          ground: {
            kind: 'select',
            label: 'On which ground?',
            options: [
              { value: '', text: 'Select a ground' },
              ...WITHHOLDING_GROUNDS.map(({ ground, section, words }) => ({
                value: ground,
                text: `${section}: ${words}`,
              })),
            ],
            errors: { empty: 'Select the ground: without one nothing is withheld' },
          },
          reason: {
            kind: 'textarea',
            label: 'What makes it so here?',
            rows: 3,
            maxLength: 2_000,
            errors: { empty: 'Enter what makes it so here', tooLong: 'Use 2,000 characters or fewer' },
          },
          alternative: {
            kind: 'textarea',
            label: 'What else did you consider?',
            hint: 'A summary, a condition (s 54), less of it; and why it is not enough.',
            rows: 3,
            maxLength: 2_000,
            errors: {
              empty: 'Enter what else you considered, and why it is not enough',
              tooLong: 'Use 2,000 characters or fewer',
            },
          },
        },
      }),
      async answer({ tx, at, newId, person, record, form, params: { reference } }) {
        const request = await selectForAct(tx, reference)
        if (request === undefined) return notFound()
        if (request.state !== 'open')
          return fieldErrors([{ field: 'file', sentence: sentenceOf('request-ended') }])
        const found = (await filesOf(tx, d, request, at)).find(({ file }) => keyOf(file) === form.file)
        if (found === undefined)
          return fieldErrors([{ field: 'file', sentence: 'Select a file or a mail of their records' }])
        if (withholdingGround(form.ground) === undefined)
          return fieldErrors([{ field: 'ground', sentence: 'Select a ground of the Act' }])
        const { ground, reason, alternative } = form
        const done = await withhold(
          { tx, at, newId, person, record },
          reference,
          {
            ...{ table: found.file.table, record: found.file.record, column: '', passage: '' },
            ...{ ground, reason, alternative },
          },
          '',
        )
        if (!done.ok) return fieldErrors([{ field: 'file', sentence: sentenceOf(done.error.code) }])
        await record({
          event: 'request-withheld',
          subject: { kind: RECORD, id: reference },
          details: { ground },
        })
        return redirect(`/requests/${reference}/files`)
      },
    },
    template: new URL('./files.njk', import.meta.url),
  })
}

/** Of the records that are theirs, as their copy would have them. */
async function filesOf(
  tx: Tx,
  { database: { site }, copyOf }: RequestPagesOptions,
  request: RequestRow,
  at: Date,
): Promise<readonly CopiedFile[]> {
  const found = (await selectFound(tx, request.reference)).filter(({ verdict }) => verdict === 'theirs')
  const { files } = await actingAs(tx, { site, role: `${site}_holdings` }, (reading) =>
    gatherCopy(reading, copyOf({ request, found, at })),
  )
  return files
}

const keyOf = ({ table, record }: CopiedFile['file']) => `${table} ${record}`

function columnsAt(at: Date, withheld: ReadonlySet<string>) {
  return [
    { key: 'name', title: 'Name', isInWords: true, cell: ({ name }: CopiedFile) => name },
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
      cell: ({ file }: CopiedFile) =>
        withheld.has(file.record)
          ? { text: 'Withheld', tag: 'attention' as const }
          : { text: 'Given', tag: 'quiet' as const },
    },
  ]
}
