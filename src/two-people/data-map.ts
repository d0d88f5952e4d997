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
      whose: 'nobody',
      disposal: {
        endedBy: '#two-people declareRequestKinds',
        when: 'The site starts and no room declares the kind any more',
        deletedBy: ['two_people'],
      },
      columns: { kind: 'record', sentence: 'record', asked_by: 'record', decided_by: 'record' },
    },
    'two_people.requests': {
      purpose: 'An act that takes two people is done by two, and both can be named',
      source: 'The people who ask and answer',
      retention: 'activity-log',
      seenBy: ['auditor', 'privacy_officer', 'two_people'],
      exportable: true,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'asked_by' },
            { by: 'staff-id', field: 'decided_by' },
          ],
        },
      ],
      disposal: { kept: 'Who asked and who answered: what was done by two rests on it, as on the log' },
      rights: {
        export: { how: 'What the person asked for or answered, when, and the reason they gave' },
        correct: { not: 'Asking and answering are acts: each is followed by another, not rewritten' },
        statement: { how: 'Attached to the request’s identifier, read with it' },
        restrict: { not: 'Nothing is decided about the person who asks or answers' },
      },
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
