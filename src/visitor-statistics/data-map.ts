/** The data map of the visitor statistics: counts, and nobody. */
import type { DataMap } from '#database'

export const visitsDataMap: DataMap = {
  room: 'visitor-statistics',
  tables: {
    'visits.counts': {
      purpose: 'The agency sees which of its public pages are read, and mends its site',
      source: 'Counted of visits to public pages whose browsers did not ask to be left out',
      retention: 'figures',
      seenBy: ['visits'],
      exportable: false,
      whose: 'nobody',
      disposal: { kept: 'Counts of a day, each kind by itself: no visitor is told from another' },
      columns: { day: 'record', kind: 'record', value: 'record', count: 'record' },
    },
  },
}
