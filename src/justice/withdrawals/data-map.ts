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
      whose: [
        {
          kind: 'listed-person',
          keys: [{ by: 'person-profile-number', field: 'person_profile_number' }],
          through: [[{ column: 'person_profile_number', to: 'fines.people.person_profile_number' }]],
        },
        { kind: 'staff-member', keys: [{ by: 'staff-id', field: 'actor_id' }] },
      ],
      disposal: {
        by: '#justice/withdrawals disposeWithdrawal',
        record: 'withdrawal_number',
        trigger: 'withdrawn_at',
      },
      rights: {
        export: { how: 'That an alert about the person was taken back, when, and why' },
        correct: {
          not: 'A withdrawal was posted and cannot be unposted; a wrong one is followed by the next list',
        },
        statement: { how: 'Attached to the withdrawal’s number, and read with it' },
        restrict: { not: 'A withdrawal itself ends the use of everything about the person' },
      },
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
      whose: 'nobody',
      disposal: { kept: 'One number: how far the review of imports has come' },
      columns: { only_row: 'record', import_number: 'record' },
    },
  },
}
