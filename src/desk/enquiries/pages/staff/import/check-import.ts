/** What the import would bring in and what it would refuse, before anything is brought in. */
import Type from 'typebox'
import { TOPICS } from '#desk/directory'
import {
  dataTable,
  definePage,
  fullInstant,
  noFields,
  redirect,
  refusedRows,
  tableQuery,
  view,
  type PageDefinition,
  type RefusedRowsView,
  type TableView,
} from '#pages'
import { authorOf } from '../../../acts/act.ts'
import { importEnquiries } from '../../../import/import-enquiries.ts'
import { importedFieldText } from '../../../import/imported-fields.ts'
import { tryImport } from '../../../import/try-import.ts'
import type { UnderstoodRow } from '../../../import/understand-row.ts'
import type { KeepOptions } from '../../../keep-enquiry.ts'
import { heldImports, heldQuery, toImport } from './held-imports.ts'

const SHOWN = 5
const MOST_NAMED = 50

interface CheckView {
  readonly count: number
  readonly areClosed: boolean
  /** How many rows are here already, where nothing else of the file can be brought in. */
  readonly thereAlready: number
  readonly references: readonly string[]
  readonly sample: TableView
  readonly report: RefusedRowsView
  readonly refusedAt: string
  readonly columnsAt: string
}

export function checkImportPage(d: KeepOptions): PageDefinition {
  return definePage({
    address: '/enquiries/import/check',
    permission: 'enquiry.import',
    title: 'Check what is brought in',
    layout: 'wide',
    breadcrumbs: toImport,
    query: Type.Object({ ...tableQuery, ...heldQuery }),
    get: {
      activity: 'enquiries-import-tried',
      async answer({ tx, at, path, query, person }) {
        const held = query.held === undefined ? undefined : heldImports.find(query.held, { person, at })
        if (held === undefined || query.held === undefined) return redirect('/enquiries/import')
        const trial = { ...held, at, agency: authorOf(person).agency }
        const { understood, faults } = await tryImport(tx, held.file, trial)
        const refused = faults.filter(({ code }) => code !== 'enquiry-import-there')
        const isOver = understood.length === 0 && refused.length < faults.length
        return view<CheckView>({
          count: understood.length,
          areClosed: held.areClosed,
          thereAlready: isOver ? faults.length - refused.length : 0,
          references: held.broughtIn.slice(0, MOST_NAMED),
          sample: dataTable({
            caption:
              understood.length > SHOWN
                ? `The first ${String(SHOWN)} as they would be brought in`
                : 'As they would be brought in',
            ...{ rows: understood.slice(0, SHOWN), path, query: {}, columns: COLUMNS },
            empty: { title: 'No row can be brought in', text: 'Below is what is wrong with each.' },
          }),
          report: refusedRows({
            accepted: understood.length,
            // What came in before is said above, and is nothing to mend.
            faults: isOver ? refused : faults,
            path,
            query,
            fieldText: importedFieldText,
          }),
          refusedAt: `/enquiries/import/refused?held=${query.held}`,
          columnsAt: `/enquiries/import/columns?held=${query.held}`,
        })
      },
    },
    post: {
      activity: 'enquiries-imported',
      form: noFields,
      async answer({ tx, at, newId, query, person, record }) {
        const held = query.held === undefined ? undefined : heldImports.find(query.held, { person, at })
        if (held === undefined) return redirect('/enquiries/import')
        const act = { tx, at, newId, by: authorOf(person), record }
        const brought = await importEnquiries(d, act, held.file, held)
        held.broughtIn.push(...brought)
        return redirect(`/enquiries/import?brought=${String(brought.length)}&held=${query.held ?? ''}`)
      },
    },
    template: new URL('./check-import.njk', import.meta.url),
  })
}

const COLUMNS = [
  { key: 'row', title: 'Row', isNumeric: true, cell: ({ row }: UnderstoodRow) => String(row) },
  { key: 'received', title: 'Came', cell: ({ receivedAt }: UnderstoodRow) => fullInstant(receivedAt) },
  {
    key: 'who',
    title: 'From',
    isInWords: true,
    cell: ({ name, company, email }: UnderstoodRow) =>
      [name, company, email].filter((part) => part !== '').join(', '),
  },
  {
    key: 'topic',
    title: 'About',
    cell: ({ topic }: UnderstoodRow) => (topic === undefined ? 'As its words suggest' : TOPICS[topic].en),
  },
  {
    key: 'question',
    title: 'Question',
    isInWords: true,
    cell: ({ description }: UnderstoodRow) =>
      description.length > 200 ? `${description.slice(0, 200)}…` : description,
  },
]
