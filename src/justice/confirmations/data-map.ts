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
