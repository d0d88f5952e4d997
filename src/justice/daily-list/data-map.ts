/** The data map of the daily lists: the entries of the last one, the decisions behind all. */
import type { DataMap } from '#database'

const whoeverMayCount = [
  'auditor',
  'contact_agent',
  'list_officer',
  'operator',
  'privacy_officer',
  'register',
]

export const dailyListDataMap: DataMap = {
  room: 'justice/daily-list',
  tables: {
    'daily_list.lists': {
      purpose: 'The next list names the one before it; how many were sent is counted against the agreement',
      source: 'The building of the list',
      retention: 'figures',
      seenBy: whoeverMayCount,
      exportable: false,
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
      columns: {
        person_profile_number: { category: 'identity', seenBy: ['contact_agent', 'outcomes', 'register'] },
        family_name: 'identity',
        given_names: 'identity',
        date_of_birth: 'identity',
        gender: 'identity',
        alert_type: { category: 'decision', seenBy: ['contact_agent', 'outcomes', 'register'] },
      },
    },
    'daily_list.decisions': {
      purpose: 'Whoever is on a list can learn why and since when',
      source: 'The agreement’s criteria, applied to the register',
      retention: 'register',
      seenBy: ['contact_agent', 'list_officer', 'privacy_officer', 'register'],
      exportable: true,
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
