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
      whose: [
        {
          kind: 'listed-person',
          keys: [
            { by: 'person-profile-number', field: 'person_profile_number' },
            { by: 'reference', field: 'case_reference' },
          ],
        },
      ],
      disposal: { by: '#customs/gate-notes disposeNote', record: 'case_reference', trigger: 'written_at' },
      rights: {
        export: { how: 'What was seen, and when it was written' },
        correct: { not: 'It is what the officer saw then: corrected by a statement' },
        statement: { how: 'Attached to the case, and read with the note' },
        restrict: { not: 'A note is only read with its case' },
      },
      columns: {
        case_reference: 'record',
        person_profile_number: 'identity',
        seen: 'decision',
        written_at: 'record',
      },
    },
  },
}
