/** The data map of the daily lists: the entries of the last one, the decisions behind all. */
import type { DataMap, DataRights, Subject } from '#database'

const whoeverMayCount = [
  'auditor',
  'contact_agent',
  'list_officer',
  'operator',
  'privacy_officer',
  'register',
]

const listed: Subject = {
  kind: 'listed-person',
  keys: [{ by: 'person-profile-number', field: 'person_profile_number' }],
  through: [[{ column: 'person_profile_number', to: 'fines.people.person_profile_number' }]],
}
const rights: DataRights = {
  export: {
    how: 'Since when the person is on the list, as what, and why: the decision in the agreement’s words',
  },
  correct: { how: 'What the decision rests on is corrected in the register, and the next list decides anew' },
  statement: { how: 'Attached to the person’s register identifier, and read with each decision' },
  restrict: { how: 'The warrant is withdrawn, which withdraws the alert' },
}

export const dailyListDataMap: DataMap = {
  room: 'justice/daily-list',
  tables: {
    'daily_list.lists': {
      purpose: 'The next list names the one before it; how many were sent is counted against the agreement',
      source: 'The building of the list',
      retention: 'figures',
      seenBy: whoeverMayCount,
      exportable: false,
      whose: [{ kind: 'staff-member', keys: [{ by: 'staff-id', field: 'sent_by_id' }] }],
      disposal: {
        kept: 'Numbers and hashes of every list, on which the annual results rest; who sent it as in the log',
      },
      rights: {
        export: { how: 'Which lists the person sent' },
        correct: { not: 'A list that was sent was sent: the next one follows it' },
        statement: { how: 'Attached to the list’s number, read with it' },
        restrict: { not: 'Nothing is decided about whoever sends a list' },
      },
      columns: {
        list_number: {
          category: 'record',
          seenBy: [...whoeverMayCount, 'outcomes'],
        },
        created_at: 'record',
        valid_until: 'record',
        agreement: 'record',
        agreement_version: 'record',
        previous_hash: 'record',
        content_hash: 'record',
        last_withdrawal_number: 'record',
        interception_entries: 'record',
        silent_entries: 'record',
        added: 'record',
        removed: 'record',
        changed: 'record',
        occasion: 'record',
        sent_by_kind: 'staff',
        sent_by_id: 'staff',
        message_id: 'record',
      },
    },
    'daily_list.entries': {
      purpose: 'The list last sent to Customs, to tell what the next one changes',
      source: 'The register of fines and the decision',
      retention: 'list-in-force',
      seenBy: ['register'],
      exportable: true,
      whose: [
        {
          ...listed,
          keys: [
            ...(listed.keys ?? []),
            { by: 'name', name: { family: 'family_name', given: 'given_names' }, bornOn: 'date_of_birth' },
          ],
        },
      ],
      disposal: {
        endedBy: '#justice/daily-list sendDailyList',
        when: 'The next list is sent',
        deletedBy: ['register'],
      },
      rights,
      columns: {
        person_profile_number: { category: 'identity', seenBy: ['contact_agent', 'outcomes', 'register'] },
        family_name: 'identity',
        given_names: 'identity',
        date_of_birth: 'identity',
        gender: 'identity',
        alert_type: { category: 'decision', seenBy: ['contact_agent', 'outcomes', 'register'] },
      },
    },
    'daily_list.held_back': {
      purpose:
        'A list that differs by more than the agreement allows waits for two people; its counts alone are kept',
      source: 'The building of the list; the list officers who decide',
      retention: 'figures',
      seenBy: ['auditor', 'list_officer', 'register'],
      exportable: false,
      whose: [{ kind: 'staff-member', keys: [{ by: 'staff-id', field: 'decided_by' }] }],
      disposal: { kept: 'Counts of nobody in particular, and which second person decided, as in the log' },
      rights: {
        export: { how: 'Which lists that were held back the person released or declined to release' },
        correct: { not: 'A decision is an act: it is followed by another, not rewritten' },
        statement: { how: 'Attached to the held list’s identifier, read with it' },
        restrict: { not: 'Nothing is decided about the person who decides' },
      },
      columns: {
        id: 'record',
        held_at: 'record',
        occasion: 'record',
        agreement_version: 'record',
        most_shrink_per_cent: 'record',
        most_growth_per_cent: 'record',
        interception_before: 'record',
        interception_now: 'record',
        interception_added: 'record',
        interception_changed: 'record',
        interception_removed: 'record',
        silent_before: 'record',
        silent_now: 'record',
        silent_added: 'record',
        silent_changed: 'record',
        silent_removed: 'record',
        state: 'record',
        instead_of: 'record',
        decided_by: 'staff',
        decided_at: 'record',
        list_number: 'record',
      },
    },
    'daily_list.decisions': {
      purpose: 'Whoever is on a list can learn why and since when',
      source: 'The agreement’s criteria, applied to the register',
      retention: 'register',
      seenBy: ['contact_agent', 'list_officer', 'privacy_officer', 'register'],
      exportable: true,
      whose: [listed],
      disposal: {
        with: { column: 'person_profile_number', to: 'fines.people.person_profile_number' },
        by: '#justice/daily-list disposeDecisions',
      },
      rights,
      columns: {
        person_profile_number: 'identity',
        list_number: 'record',
        decision: 'decision',
        explanation: 'decision',
        decided_as_of: 'decision',
        agreement_version: 'record',
        decided_at: 'record',
      },
    },
  },
}
