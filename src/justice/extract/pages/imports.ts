/** Imports: those of the past, and the form that hands in the next extract. */
import Type from 'typebox'
import type { WorksUnderWay } from '#jobs'
import {
  actorOf,
  dataTable,
  defineForm,
  definePage,
  grouped,
  redirect,
  tableQuery,
  view,
  when,
  type PageDefinition,
  type TableView,
} from '#pages'
import { importExtract, type ImportDependencies } from '../import-extract.ts'
import type { ImportReport, ImportSummary } from '../import-report.ts'
import { recentImports } from '../store.ts'

const IMPORTS_SHOWN = 100
const MOST_BYTES = 128 * 1024 * 1024

const file = (name: string) =>
  ({
    kind: 'file',
    label: name,
    accept: '.csv',
    errors: { empty: `Choose the file ${name}`, tooBig: `${name} is too large` },
  }) as const

export function importsPage(
  dependencies: ImportDependencies,
  imports: WorksUnderWay<ImportReport>,
): PageDefinition {
  return definePage({
    address: '/register/imports',
    permission: 'register.import',
    title: 'Imports',
    layout: 'wide',
    breadcrumbs: [{ text: 'Register of fines', href: '/register' }],
    query: Type.Object(tableQuery),
    get: {
      activity: 'register-imports-viewed',
      async answer({ tx, at, path, query }) {
        const rows = await recentImports(tx, IMPORTS_SHOWN)
        return view<{ readonly table: TableView }>({
          table: dataTable<ImportSummary>({ ...columnsAt(at), caption: 'Imports', rows, path, query }),
        })
      },
    },
    post: {
      activity: 'register-import-started',
      form: defineForm({
        maxBytes: MOST_BYTES,
        fields: {
          people: file('people.csv'),
          debts: file('debts.csv'),
          warrants: file('warrants.csv'),
          full: {
            kind: 'checkboxes',
            label: 'What the extract holds',
            options: [
              {
                value: 'full',
                text: 'The whole register',
                hint: 'Whoever is not named has left the register',
              },
            ],
            errors: {},
          },
        },
      }),
      async answer({ form, person, newId }) {
        const importId = newId()
        const extract = {
          people: form.people.bytes,
          debts: form.debts.bytes,
          warrants: form.warrants.bytes,
          full: form.full.includes('full'),
        }
        imports.start(importId, async (tell) => {
          const own = { ...dependencies, newId: () => importId }
          const report = await importExtract(own, extract, actorOf(person), ({ stage, done, of }) => {
            if (stage === 'applying') tell(done, of)
          })
          return report.ok ? report.value : report.error
        })
        return redirect(`/register/imports/${importId}`)
      },
    },
    template: new URL('./imports.njk', import.meta.url),
  })
}

function columnsAt(at: Date) {
  return {
    sortedBy: { key: 'when', descending: true },
    empty: {
      title: 'Nothing was imported yet',
      text: 'Hand in an extract below; its import appears here with its counts and its refused rows.',
    },
    columns: [
      {
        key: 'when',
        title: 'When',
        sortBy: (row: ImportSummary) => row.importedAt.getTime(),
        cell: (row: ImportSummary) => ({ time: when(row.importedAt, at) }),
      },
      {
        key: 'report',
        title: 'Report',
        cell: (row: ImportSummary) => ({ text: 'Report', href: `/register/imports/${row.importId}` }),
      },
      {
        key: 'outcome',
        title: 'Outcome',
        sortBy: (row: ImportSummary) => row.outcome,
        cell: (row: ImportSummary) =>
          row.outcome === 'applied'
            ? ({ text: 'applied', tag: 'good' } as const)
            : ({ text: 'refused', tag: 'attention' } as const),
      },
      {
        key: 'kind',
        title: 'Extract',
        cell: (row: ImportSummary) => (row.full ? 'whole register' : 'changes'),
      },
      ...(['added', 'changed', 'left', 'heldBack'] as const).map((count) => ({
        key: count.toLowerCase(),
        title: { added: 'Added', changed: 'Changed', left: 'Left', heldBack: 'Held back' }[count],
        isNumeric: true,
        cell: (row: ImportSummary) => grouped(row.people[count]),
      })),
      {
        key: 'refused',
        title: 'Refused rows',
        isNumeric: true,
        sortBy: (row: ImportSummary) => row.refusedRows,
        cell: (row: ImportSummary) => grouped(row.refusedRows),
      },
    ],
  }
}
