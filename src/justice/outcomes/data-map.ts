/** The data map of the outcomes: what came of each interception. */
import type { DataMap } from '#database'

export const outcomesDataMap: DataMap = {
  room: 'justice/outcomes',
  tables: {
    'outcomes.outcomes': {
      purpose:
        'A warrant that was executed ends, and what was paid at the stop is looked for in the register',
      source: 'Customs’ sealed outcome, under the agreement',
      retention: 'alert',
      seenBy: ['contact_agent', 'list_officer', 'outcomes', 'privacy_officer'],
      exportable: true,
      whose: [
        {
          kind: 'listed-person',
          keys: [
            { by: 'person-profile-number', field: 'person_profile_number' },
            { by: 'reference', field: 'case_reference' },
          ],
          through: [[{ column: 'person_profile_number', to: 'fines.people.person_profile_number' }]],
        },
      ],
      disposal: { by: '#justice/outcomes disposeOutcome', record: 'outcome_id', trigger: 'happened_at' },
      rights: {
        export: { how: 'What came of each interception of the person, and when' },
        correct: {
          not: 'It is Customs’ record of the stop: corrected by a statement, told to both agencies',
        },
        statement: { how: 'Attached to the case’s reference, and read with the outcome' },
        restrict: { not: 'What the outcome ended has ended; nothing further is done on it' },
      },
      columns: {
        outcome_id: 'record',
        number: 'record',
        case_reference: 'record',
        person_profile_number: 'identity',
        outcome: 'decision',
        happened_at: 'movement',
        received_at: 'record',
        agreement_version: 'record',
      },
    },
  },
}
