/** The data map of the statistics: counts, and nobody. */
import type { DataMap, TableDeclaration } from '#database'

const counts = {
  purpose: 'What exporters ask can be told after the enquiries are gone',
  source: 'Counted from what enquiries open of themselves without who asked',
  retention: 'figures',
  seenBy: ['agent', 'lead', 'statistics'],
  exportable: false,
  whose: 'nobody',
  disposal: {
    kept: 'Counts of a month, each thing counted by itself; nobody is meant by them',
    deletedBy: ['statistics'],
  },
} as const satisfies Omit<TableDeclaration, 'columns'>

export const statisticsDataMap: DataMap = {
  room: 'desk/statistics',
  tables: {
    'statistics.months': { ...counts, columns: { month: 'record', counted_on: 'record' } },
    'statistics.cells': {
      ...counts,
      columns: { month: 'record', measure: 'record', value: 'record', part: 'record', count: 'record' },
    },
  },
}
