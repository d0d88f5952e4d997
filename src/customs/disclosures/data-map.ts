/** The data map of the register of disclosures: which fields of which alert went to whom, and on what legal basis. */
import type { DataMap } from '#database'

export const disclosuresDataMap: DataMap = {
  room: 'customs/disclosures',
  tables: {
    'disclosures.register': {
      purpose: 'Every disclosure of an interception alert can be shown to have been lawful',
      source: 'The disclosure',
      retention: 'alert',
      seenBy: ['auditor', 'disclosures', 'privacy_officer', 'supervisor'],
      exportable: true,
      columns: {
        id: 'record',
        alert_id: 'record',
        alert_reference: 'record',
        message_id: 'record',
        recipient: 'record',
        fields: 'record',
        legal_basis: 'record',
        agreement: 'record',
        agreement_version: 'record',
        disclosed_at: 'record',
      },
    },
  },
}
