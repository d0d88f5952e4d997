/** The data map of what two people decide: who asked, who answered, and about what, by identifiers. */
import type { DataMap } from '#database'

export const twoPeopleDataMap: DataMap = {
  room: 'two-people',
  tables: {
    'two_people.kinds': {
      purpose: 'Only those whom a room names ask and answer its requests',
      source: 'The programme',
      retention: 'while-in-use',
      seenBy: ['two_people'],
      exportable: false,
      columns: { kind: 'record', sentence: 'record', asked_by: 'record', decided_by: 'record' },
    },
    'two_people.requests': {
      purpose: 'An act that takes two people is done by two, and both can be named',
      source: 'The people who ask and answer',
      retention: 'activity-log',
      seenBy: ['auditor', 'privacy_officer', 'two_people'],
      exportable: true,
      columns: {
        id: 'record',
        kind: 'record',
        subject_kind: 'record',
        subject_id: 'record',
        asked_by: 'staff',
        asked_at: 'record',
        expires_at: 'record',
        excluded: 'staff',
        state: 'record',
        decided_by: 'staff',
        decided_at: 'record',
        reason: 'staff',
      },
    },
  },
}
