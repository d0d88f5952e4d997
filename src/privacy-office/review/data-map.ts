/** The data map of the review: counts of nobody, and who asked for a proof. */
import type { DataMap } from '#database'

const counted = {
  retention: 'while-in-use',
  seenBy: ['auditor', 'commissioners_reviewer', 'privacy_office', 'privacy_officer'],
  exportable: false,
  whose: 'nobody',
} as const

/** Of a variation, what a reviewer reads too. */
const told = {
  category: 'record',
  seenBy: ['auditor', 'commissioners_reviewer', 'privacy_office', 'privacy_officer'],
} as const

export const reviewDataMap: DataMap = {
  room: 'privacy-office/review',
  tables: {
    'review.clocks': {
      ...counted,
      purpose: 'The Privacy Commissioner can see which clocks were kept and which were missed',
      source: 'The rooms of the site, each of its own',
      disposal: {
        endedBy: 'privacy-office/review/store.ts saveReviewed',
        when: 'It is counted anew and no room has the clock any more',
        deletedBy: ['privacy_office'],
      },
      columns: {
        ...{ clock: 'record', words: 'record', law: 'record' },
        ...{ kept: 'record', missed: 'record', running: 'record', counted_at: 'record' },
      },
    },
    'review.proofs': {
      ...counted,
      purpose: 'The Privacy Commissioner can see what was proved last, and whether it held',
      source: 'The rooms of the site, each of its own',
      disposal: {
        endedBy: 'privacy-office/review/store.ts saveReviewed',
        when: 'It is proved anew and no room has the proof any more',
        deletedBy: ['privacy_office'],
      },
      columns: { proof: 'record', words: 'record', holds: 'record', found: 'record', proved_at: 'record' },
    },
    'review.variations': {
      purpose: 'What an agreement said on a day can be shown for ever, and who agreed to it',
      source: 'The privacy officers who propose and agree',
      retention: 'figures',
      seenBy: ['auditor', 'privacy_office', 'privacy_officer'],
      exportable: false,
      whose: [
        {
          kind: 'staff-member',
          keys: [
            { by: 'staff-id', field: 'proposed_by' },
            { by: 'staff-id', field: 'agreed_by' },
          ],
        },
      ],
      disposal: { kept: 'It is the law of the programme on each day from its own on' },
      rights: {
        export: { how: 'Which variations the person proposed or agreed to, and when' },
        correct: { not: 'What was in force on a day never changes: another variation follows it' },
        statement: { how: 'Attached to the identifier of the variation, and read with it' },
        restrict: { not: 'Nothing is decided about the person who proposes or agrees' },
      },
      columns: {
        ...{ id: told, once_key: 'record', agreement: told, version: told, counts_from: told },
        ...{ reason: told, body: told, proposed_by: 'staff', proposed_at: told },
        ...{ agreed_by: 'staff', agreed_at: told },
      },
    },
    'review.verifications': {
      purpose: 'It can be shown when the activity log was last proved whole',
      source: 'The clock, and the reviewer who asks',
      retention: 'activity-log',
      seenBy: ['auditor', 'commissioners_reviewer', 'privacy_office', 'privacy_officer'],
      exportable: true,
      whose: [{ kind: 'staff-member', keys: [{ by: 'staff-id', field: 'asked_by' }] }],
      disposal: { kept: 'That the log was whole on a day, and who asked: kept as long as the log' },
      rights: {
        export: { how: 'When the person asked for a proof' },
        correct: { not: 'Asking is an act: it is followed by another, not rewritten' },
        statement: { how: 'Attached to the identifier of the verification, and read with it' },
        restrict: { not: 'Nothing is decided about the person who asks' },
      },
      columns: {
        id: 'record',
        once_key: { category: 'record', seenBy: ['commissioners_reviewer', 'privacy_office'] },
        asked_at: 'record',
        asked_by: { category: 'staff', seenBy: ['privacy_office'] },
        ...{ done_at: 'record', intact: 'record', records: 'record', checkpoints: 'record' },
      },
    },
  },
}
