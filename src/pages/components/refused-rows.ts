/** What became of an uploaded file: how many rows were taken, and each refused row with its reason. */
import { type Fault, sentenceOf } from '#kernel'
import { grouped } from '../grouped.ts'
import { dataTable, type TableView } from './data-table.ts'
import type { TableQuery } from './table-query.ts'

export interface RefusedRowsView {
  readonly acceptedText: string
  readonly refusedText: string
  readonly refusedCount: number
  readonly table: TableView
}

export function refusedRows(report: {
  readonly accepted: number
  readonly faults: readonly Fault[]
  readonly path: string
  readonly query: TableQuery
  /** How the page calls a field; without it, as the file does. */
  readonly fieldText?: (field: string) => string
}): RefusedRowsView {
  const { accepted, faults, path, query, fieldText } = report
  const rows = new Set(faults.map((fault) => fault.row ?? fault.line ?? 0))
  return {
    acceptedText: `${grouped(accepted)} accepted`,
    refusedText: `${grouped(rows.size)} refused`,
    refusedCount: faults.length,
    table: dataTable({
      ...{ caption: 'Refused rows', rows: faults, path, query },
      empty: { title: 'No row was refused', text: 'Every row of the file was accepted.' },
      columns: [
        {
          key: 'row',
          title: 'Row',
          isNumeric: true,
          sortBy: (fault) => fault.row ?? 0,
          cell: (fault) => String(fault.row ?? ''),
        },
        {
          key: 'field',
          title: 'Field',
          sortBy: (fault) => fault.field ?? '',
          cell: ({ field = '' }) =>
            fieldText === undefined ? { text: field, code: true } : fieldText(field),
        },
        { key: 'reason', title: 'Reason', sortBy: (fault) => fault.code, cell: reasonOf },
      ],
    }),
  }
}

function reasonOf(fault: Fault) {
  const text = sentenceOf(fault.code)
  return fault.detail === undefined ? text : { text, note: fault.detail }
}
