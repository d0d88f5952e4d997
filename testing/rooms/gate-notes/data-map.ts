/** The data map of the gate notes. */
import type { DataMap } from '#database'

export const gateNotesDataMap: DataMap = {
  room: 'customs/gate-notes',
  tables: {
    'gate_notes.notes': {
      purpose: 'Whoever works on the case knows what was seen',
      source: 'The officer at the gate',
      retention: 'alert',
      seenBy: ['officer'],
      exportable: true,
      columns: {
        case_reference: 'record',
        person_profile_number: 'identity',
        seen: 'decision',
        written_at: 'record',
      },
    },
  },
}
