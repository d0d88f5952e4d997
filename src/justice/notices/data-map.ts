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
