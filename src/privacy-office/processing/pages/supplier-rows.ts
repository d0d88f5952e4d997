/** What a supplier is shown: the rows of one table, cut to its fields, while its access stands; as a file, too. */
import { stringify } from 'csv-stringify/sync'
import Type from 'typebox'
import { civilDate, sentenceOf } from '#kernel'
import {
  dataTable,
  definePage,
  fileAnswer,
  tableQuery,
  view,
  type PageDefinition,
  type TableView,
} from '#pages'
import type { ShownRows } from '../access-store.ts'
import { ROWS_A_PAGE, showRows } from '../show-rows.ts'
import { TABLE_NAME } from './processed-table.ts'

interface SupplierRowsView {
  readonly table: string
  readonly file: string
  readonly access: string
  /** Why nothing is shown; empty while the access stands. */
  readonly refused: string
  readonly rows: TableView | false
}

type Row = ShownRows['rows'][number]

export const supplierRowsPage: PageDefinition = definePage({
  address: '/privacy-office/supplier-access/:accessId/rows/:table',
  permission: 'supplier-access.read',
  title: ({ table }: SupplierRowsView) => `Rows of ${table} for a supplier`,
  layout: 'wide',
  breadcrumbs: [{ text: 'Suppliers', href: '/privacy-office/suppliers' }],
  params: Type.Object({ accessId: Type.String({ format: 'uuid' }), table: TABLE_NAME }),
  query: Type.Object({ page: tableQuery.page, as: Type.Optional(Type.Literal('csv')) }),
  get: {
    activity: 'supplier-rows-asked-for',
    subject: ({ params: { accessId: id } }) => ({ kind: 'supplier-access', id }),
    async answer({ query, params: { accessId, table }, path, ...act }) {
      const { as, page = 1 } = query
      const shown = await showRows(act, { access: accessId, table, page })
      const places = {
        ...{ table, access: `/privacy-office/supplier-access/${accessId}` },
        file: `${path}?as=csv&page=${String(page)}`,
      }
      if (!shown.ok)
        return view<SupplierRowsView>({ ...places, refused: sentenceOf(shown.error.code), rows: false })
      if (as === 'csv')
        return fileAnswer({
          name: `supplier-rows-${civilDate(act.at)}.csv`,
          type: 'text/csv',
          body: csvOf(shown.value),
        })
      return view<SupplierRowsView>({ ...places, refused: '', rows: tableOf(shown.value, path, page) })
    },
  },
  template: new URL('./supplier-rows.njk', import.meta.url),
})

/** A cell that a spreadsheet would take for a formula is written as text. */
function csvOf({ columns, rows }: ShownRows): string {
  return stringify([columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))], {
    escape_formulas: true,
  })
}

function tableOf({ columns, rows, total }: ShownRows, path: string, page: number): TableView {
  return dataTable({
    caption: 'Rows',
    rows,
    ...{ path, query: { page } },
    cutFrom: total,
    pageSize: ROWS_A_PAGE,
    empty: { title: 'There are no rows', text: 'The table is empty today.' },
    columns: columns.map((column) => ({
      key: column,
      title: column,
      cell: (row: Row) => textOf(row[column]),
    })),
  })
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
