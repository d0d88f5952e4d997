/** The data map of the confirmations: which case asked about whom, and what was answered. */
import type { DataMap } from '#database'

export const confirmationsDataMap: DataMap = {
  room: 'justice/confirmations',
  tables: {
    'confirmations.confirmations': {
      purpose:
        'The contact centre finds the person by the case, and both ends of the call see the same answer',
      source: 'Customs’ sealed question, and the register as it was then',
      retention: 'alert',
      seenBy: ['confirmations', 'contact_agent', 'privacy_officer'],
      exportable: true,
      whose: [
        {
          kind: 'debtor',
          keys: [
            { by: 'person-profile-number', field: 'person_profile_number' },
            { by: 'reference', field: 'case_reference' },
          ],
          through: [[{ column: 'person_profile_number', to: 'fines.people.person_profile_number' }]],
        },
      ],
      disposal: {
        by: '#justice/confirmations disposeConfirmation',
        record: 'request_id',
        trigger: 'asked_at',
      },
      rights: {
        export: { how: 'When Customs asked about the person, for which case, and what was answered' },
        correct: {
          not: 'It says what was answered then; the register is corrected, and the next answer is right',
        },
        statement: { how: 'Attached to the case’s reference, and read with the answer' },
        restrict: { how: 'The warrant is withdrawn; every later question is answered with no' },
      },
      columns: {
        request_id: 'record',
        number: 'record',
        case_reference: 'record',
        person_profile_number: 'identity',
        asked_at: 'record',
        as_of: 'record',
        still_enforceable: 'decision',
        class_of_reason: 'decision',
        agreement_version: 'record',
      },
    },
  },
}
