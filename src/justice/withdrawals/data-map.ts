/** The data map of the withdrawals: whose alert was taken back, when and why. */
import type { DataMap } from '#database'

export const withdrawalsDataMap: DataMap = {
  room: 'justice/withdrawals',
  tables: {
    'withdrawals.withdrawals': {
      purpose: 'Nobody is stopped for what has ended, and whoever was withdrawn can learn when and why',
      source: 'The agreement’s criteria, applied as soon as something changed',
      retention: 'alert',
      seenBy: ['confirmations', 'contact_agent', 'list_officer', 'outcomes', 'privacy_officer', 'register'],
      exportable: true,
      columns: {
        withdrawal_number: 'record',
        message_id: 'record',
        person_profile_number: 'identity',
        class_of_reason: 'decision',
        list_number: 'record',
        alert_type: 'decision',
        decision: 'decision',
        explanation: 'decision',
        agreement_version: 'record',
        withdrawn_at: 'record',
        actor_kind: 'staff',
        actor_id: 'staff',
      },
    },
    'withdrawals.reviewed_imports': {
      purpose: 'After a stop the review of imports goes on where it was',
      source: 'The review of imports',
      retention: 'register',
      seenBy: ['register'],
      exportable: false,
      columns: { only_row: 'record', import_number: 'record' },
    },
  },
}
