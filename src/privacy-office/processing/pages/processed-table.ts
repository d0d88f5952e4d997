/** One table of the record of processing: its law, what a person can have done, and each column with who sees it. */
import Type from 'typebox'
import {
  dataTable,
  definePage,
  notFound,
  summary,
  view,
  type PageDefinition,
  type SummaryRow,
  type SummaryRowView,
  type TableView,
} from '#pages'
import { COLLECTED } from '../collected-from.ts'
import { residencyInWords } from '../places-in-words.ts'
import type { ProcessedColumn, ProcessedTable } from '../record-of-processing.ts'
import type { ProcessingPagesOptions } from './pages-options.ts'

/** `schema.table`, as an address may name it. */
export const TABLE_NAME = Type.String({ maxLength: 80, pattern: '^[a-z_]+\\.[a-z0-9_]+$' })

interface ProcessedTableView {
  readonly table: string
  readonly facts: readonly SummaryRowView[]
  readonly rights: readonly SummaryRowView[]
  readonly columns: TableView
}

export function processedTablePage({ record }: ProcessingPagesOptions): PageDefinition {
  return definePage({
    address: '/privacy-office/processing/:table',
    permission: 'processing.view',
    title: ({ table }: ProcessedTableView) => `Processing in ${table}`,
    layout: 'wide',
    breadcrumbs: [{ text: 'Record of processing', href: '/privacy-office/processing' }],
    params: Type.Object({ table: TABLE_NAME }),
    get: {
      activity: 'processing-record-viewed',
      subject: ({ params: { table } }) => ({ kind: 'table', id: table }),
      answer({ params, path }) {
        const found = record.tables.find(({ table }) => table === params.table)
        if (found === undefined) return Promise.resolve(notFound())
        return Promise.resolve(
          view<ProcessedTableView>({
            table: found.table,
            facts: summary(factsOf(found, residencyInWords(record.liesIn.database))),
            rights: summary(rightsOf(found)),
            columns: columnsTable(found.columns, path),
          }),
        )
      },
    },
    template: new URL('./processed-table.njk', import.meta.url),
  })
}

function factsOf(table: ProcessedTable, lies: string): readonly SummaryRow[] {
  const { keptFor } = table
  return [
    { name: 'What for', value: table.purpose },
    { name: 'Room', value: { text: table.room, code: true } },
    { name: 'Whose', value: table.whoseWords },
    { name: 'Where it comes from', value: table.source },
    { name: 'Direct or indirect', value: COLLECTED[table.collected] },
    { name: 'How long', value: keptFor.sentence },
    { name: 'Not before', value: keptFor.atLeast === '' ? 'No Act says' : keptFor.atLeast },
    { name: 'Not after', value: keptFor.atMost === '' ? 'No Act says' : keptFor.atMost },
    { name: 'Counted from', value: keptFor.begins },
    { name: 'Authority', value: keptFor.authority },
    { name: 'How it ends', value: table.ends },
    { name: 'Where it lies', value: lies },
  ]
}

function rightsOf({ rights }: ProcessedTable): readonly SummaryRow[] {
  if (rights === false) return []
  return [
    { name: 'A copy', value: rights.export },
    { name: 'Correction', value: rights.correct },
    { name: 'A statement of correction', value: rights.statement },
    { name: 'Restriction', value: rights.restrict },
  ]
}

function columnsTable(rows: readonly ProcessedColumn[], path: string): TableView {
  return dataTable({
    caption: 'Columns',
    rows,
    path,
    query: {},
    empty: { title: 'No columns', text: 'The table has none.' },
    columns: [
      {
        key: 'column',
        title: 'Column',
        cell: ({ column }: ProcessedColumn) => ({ text: column, code: true }),
      },
      { key: 'category', title: 'Category', cell: ({ category }: ProcessedColumn) => category },
      { key: 'purpose', title: 'What for', isInWords: true, cell: ({ purpose }: ProcessedColumn) => purpose },
      {
        key: 'seenBy',
        title: 'Who sees it',
        isInWords: true,
        cell: ({ seenBy }: ProcessedColumn) => seenBy.map(({ words }) => words).join('; ') || 'Nobody',
      },
      {
        key: 'exportable',
        title: 'In a copy',
        cell: ({ exportable }: ProcessedColumn) => (exportable ? 'yes' : 'no'),
      },
    ],
  })
}
