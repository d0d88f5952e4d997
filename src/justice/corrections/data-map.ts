/** The data map of corrections of the register: what the extract said of a person, and what stands instead. */
import type { DataMap, JoinStep } from '#database'

const toPerson: JoinStep = { column: 'person_profile_number', to: 'fines.people.person_profile_number' }

/** Who undoes an import sees whom it cannot put back. */
const withTheOfficer = ['list_officer', 'register']

export const correctionsDataMap: DataMap = {
  room: 'justice/corrections',
  tables: {
    'corrections.corrections': {
      purpose:
        'What was corrected at the person’s request is not brought back by an extract that knows nothing of it',
      source: 'The person, the officer who corrected it, and the extract before it',
      retention: 'register',
      seenBy: ['register'],
      exportable: true,
      whose: [
        {
          kind: 'debtor',
          keys: [{ by: 'person-profile-number', field: 'person_profile_number' }],
          through: [[toPerson]],
        },
        { kind: 'staff-member', keys: [{ by: 'staff-id', field: 'corrected_by' }] },
      ],
      disposal: { with: toPerson, by: '#justice/corrections disposeCorrections' },
      rights: {
        export: { how: 'What was corrected, with what the extract said' },
        correct: { how: 'By another correction, which follows it' },
        statement: { how: 'Attached to the person’s register identifier, and read with the page' },
        restrict: { not: 'It restricts nobody: it says what is right' },
      },
      columns: {
        correction_id: 'record',
        person_profile_number: { category: 'identity', seenBy: withTheOfficer },
        corrected_at: { category: 'record', seenBy: withTheOfficer },
        request: 'record',
        corrected_by: 'staff',
        extract_family_name: 'identity',
        extract_given_names: 'identity',
        extract_date_of_birth: 'identity',
        extract_gender: 'identity',
        family_name: 'identity',
        given_names: 'identity',
        date_of_birth: 'identity',
        gender: 'identity',
        after_list: 'record',
        list_waits: 'record',
        ended_at: 'record',
        ended_because: 'record',
        ended_by_import: 'record',
      },
    },
  },
}
