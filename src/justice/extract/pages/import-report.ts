/** One import: how far it is, then what it changed and which rows were refused. */
import Type from 'typebox'
import type { WorksUnderWay } from '#jobs'
import {
  countTiles,
  dataTable,
  definePage,
  fullInstant,
  notFound,
  progress,
  tableQuery,
  view,
  type CountTileView,
  type PageDefinition,
  type ProgressView,
  type TableView,
} from '#pages'
import { type Fault, sentenceOf } from '#kernel'
import type { ImportReport, ImportSummary } from '../import-report.ts'
import { importOf, refusedRowsOf } from '../store.ts'

const REFUSED_SHOWN = 5_000
const LOOK_AGAIN_SECONDS = 1

interface ReportView {
  readonly progress: ProgressView | false
  readonly failed: boolean
  readonly imported: string
  readonly refusedWhole: boolean
  readonly counts: readonly CountTileView[]
  readonly table: TableView | false
}

const NOTHING: ReportView = {
  progress: false,
  failed: false,
  imported: '',
  refusedWhole: false,
  counts: [],
  table: false,
}

export function importReportPage(imports: WorksUnderWay<ImportReport>): PageDefinition {
  return definePage({
    address: '/register/imports/:importId',
    permission: 'register.import',
    title: 'Import',
    layout: 'wide',
    breadcrumbs: [
      { text: 'Register of fines', href: '/register' },
      { text: 'Imports', href: '/register/imports' },
    ],
    params: Type.Object({ importId: Type.String({ format: 'uuid' }) }),
    query: Type.Object(tableQuery),
    get: {
      activity: 'register-imports-viewed',
      subject: ({ params }) => ({ kind: 'import', id: params.importId }),
      async answer({ tx, params, path, query }) {
        const work = imports.find(params.importId)
        if (work?.state === 'running') {
          const { done, of: total } = work
          const shown = progress({
            label: 'Importing',
            done,
            total,
            unit: 'people written',
            before: 'The files are read, checked and compared with the register',
          })
          return view<ReportView>(
            { ...NOTHING, progress: shown },
            { refreshAfterSeconds: LOOK_AGAIN_SECONDS },
          )
        }
        if (work?.state === 'failed') return view<ReportView>({ ...NOTHING, failed: true })
        const summary = await importOf(tx, params.importId)
        if (summary === undefined) return notFound()
        const faults = await refusedRowsOf(tx, params.importId, REFUSED_SHOWN)
        return view<ReportView>({
          ...NOTHING,
          imported: fullInstant(summary.importedAt),
          refusedWhole: summary.outcome === 'refused',
          counts: countsOf(summary),
          table: dataTable<Fault>({ ...refusedColumns, rows: faults, path, query }),
        })
      },
    },
    template: new URL('./import-report.njk', import.meta.url),
  })
}

function countsOf({ people, refusedRows, outcome }: ImportSummary): readonly CountTileView[] {
  if (outcome === 'refused') return []
  return countTiles([
    { count: people.added, text: 'added' },
    { count: people.changed, text: 'changed' },
    { count: people.unchanged, text: 'unchanged' },
    { count: people.left, text: 'left the register' },
    { count: people.heldBack, text: 'held back', tone: people.heldBack > 0 ? 'attention' : 'quiet' },
    { count: refusedRows, text: 'rows refused', tone: refusedRows > 0 ? 'attention' : 'quiet' },
  ])
}

const refusedColumns = {
  caption: 'Refused rows',
  empty: { title: 'No row was refused', text: 'Every row of the extract was accepted.' },
  columns: [
    { key: 'file', title: 'File', sortBy: (f: Fault) => f.file ?? '', cell: (f: Fault) => f.file ?? '' },
    {
      key: 'row',
      title: 'Row',
      isNumeric: true,
      sortBy: (f: Fault) => f.row ?? 0,
      cell: (f: Fault) => (f.row === undefined || f.row === 0 ? 'whole file' : String(f.row)),
    },
    {
      key: 'field',
      title: 'Field',
      sortBy: (f: Fault) => f.field ?? '',
      cell: (f: Fault) => ({ text: f.field ?? '', code: true }),
    },
    {
      key: 'reason',
      title: 'Reason',
      sortBy: (f: Fault) => f.code,
      cell: (f: Fault) => sentenceOf(f.code),
    },
  ],
}
