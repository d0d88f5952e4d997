/** The data map of the notices: what Customs disclosed about an alert, field by field of the agreement. */
import type { DataMap } from '#database'

export const noticesDataMap: DataMap = {
  room: 'justice/notices',
  tables: {
    'notices.notices': {
      purpose: 'Justice enforces on it, and the contact centre finds it while somebody stands at the border',
      source: 'Customs’ sealed notice, under the agreement',
      retention: 'alert',
      seenBy: ['contact_agent', 'list_officer', 'notices', 'privacy_officer', 'tracing'],
      exportable: true,
      whose: [
        {
          kind: 'traveller',
          keys: [
            { by: 'name', name: { full: 'full_name' }, bornOn: 'date_of_birth' },
            { by: 'document-number', field: 'passport_number' },
          ],
        },
        {
          kind: 'listed-person',
          keys: [{ by: 'person-profile-number', field: 'person_profile_number' }],
          through: [[{ column: 'person_profile_number', to: 'fines.people.person_profile_number' }]],
        },
      ],
      disposal: { by: '#justice/notices disposeNotice', record: 'notice_id', trigger: 'received_at' },
      rights: {
        export: {
          how: 'The fields of the notice; of a silent alert only once its warrant has ended (Privacy Act 2020 s 53)',
        },
        correct: {
          not: 'It is what the passport said at the border; a wrong match is put right in the register',
        },
        statement: { how: 'Attached to the notice, and read with it and its trace' },
        restrict: { how: 'The warrant is withdrawn, and nothing is enforced on the notice' },
      },
      columns: {
        notice_id: 'record',
        received_at: 'record',
        agreement_version: 'record',
        person_profile_number: 'identity',
        alert_type: 'decision',
        full_name: 'identity',
        date_of_birth: 'identity',
        gender: 'identity',
        passport_number: 'travel-document',
        nationality: 'travel-document',
        craft: 'movement',
        travel_date: 'movement',
        direction: 'movement',
      },
    },
  },
}
