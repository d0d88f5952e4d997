/** The data map of screening: of those who match nobody, a number. */
import type { DataMap } from '#database'

export const screeningDataMap: DataMap = {
  room: 'customs/screening',
  tables: {
    'screening.lane_minutes': {
      purpose:
        'How many passports were read, per lane and minute; a scan that matches nobody leaves nothing else',
      source: 'The lanes',
      retention: 'figures',
      seenBy: ['auditor', 'operator', 'screening', 'supervisor'],
      exportable: false,
      columns: { port: 'record', lane: 'record', minute: 'record', scans: 'record', damaged: 'record' },
    },
  },
}
