/** The data map of what the migrations write down about themselves. */
import type { DataMap } from './data-map.ts'

export const databaseDataMap: DataMap = {
  room: 'database',
  tables: {
    'public.landfall_migrations': {
      purpose: 'Each migration is applied once and never changed afterwards',
      source: 'The programme',
      retention: 'while-in-use',
      seenBy: [],
      exportable: false,
      columns: { room: 'record', number: 'record', name: 'record', sha256: 'record', applied_at: 'record' },
    },
  },
}
