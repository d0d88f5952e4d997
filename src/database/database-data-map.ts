/** The data map of what the migrations write down about themselves. */
import { PERSONAL_CATEGORIES } from './data-category.ts'
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
      whose: 'nobody',
      disposal: { kept: 'What the database was made by, as long as it stands' },
      columns: { room: 'record', number: 'record', name: 'record', sha256: 'record', applied_at: 'record' },
    },
  },
  places: {
    'database files': {
      what: 'The tables themselves, their indexes, and the log in which PostgreSQL writes every change before it is made',
      files: ['postgres/**'],
      holds: [...PERSONAL_CATEGORIES, 'sealed'],
      whose: ['listed-person', 'traveller', 'debtor', 'staff-member', 'enquirer'],
      retention: 'while-in-use',
      ends: 'The row’s bytes go when PostgreSQL reuses their page and recycles its log; backups by their own plan',
      looked: 'By table, as declared above',
    },
  },
}
