/** The data map of the alert list at Customs: versions, the interception half, the sealed silent half, what is held. */
import type { DataMap } from '#database'

const room = ['alert_list']
const rooms = ['alert_list', 'screening']
const releasers = ['alert_list', 'supervisor']

export const alertListDataMap: DataMap = {
  room: 'customs/alert-list',
  tables: {
    'alert_list.versions': {
      purpose: 'Which list is in force, since when, and whether it is stale; nothing of its silent half',
      source: 'Justice’s sealed list',
      retention: 'figures',
      seenBy: ['alert_list', 'auditor', 'officer', 'operator', 'privacy_officer', 'screening', 'supervisor'],
      exportable: false,
      columns: {
        list_number: 'record',
        withdrawal_number: 'record',
        state: 'record',
        interception_entries: 'record',
        interception_added: 'record',
        interception_changed: 'record',
        interception_removed: 'record',
        created_at: 'record',
        valid_until: 'record',
        received_at: 'record',
        applied_at: 'record',
      },
    },
    'alert_list.hashes': {
      purpose: 'The next list can be shown to follow',
      source: 'Justice’s sealed list',
      retention: 'figures',
      seenBy: room,
      exportable: false,
      columns: { list_number: 'record', content_hash: 'record', message_id: 'record' },
    },
    'alert_list.interception_entries': {
      purpose: 'Passports are compared with it; an officer sees an entry only through an alert',
      source: 'Justice’s sealed list, under the agreement',
      retention: 'list-in-force',
      seenBy: rooms,
      exportable: true,
      columns: {
        person_profile_number: 'identity',
        family_name: 'identity',
        given_names: 'identity',
        date_of_birth: 'identity',
        gender: 'identity',
        alert_type: 'decision',
      },
    },
    'alert_list.withdrawals': {
      purpose: 'A list built before a withdrawal cannot put the person back',
      source: 'Justice’s sealed withdrawal, under the agreement',
      retention: 'list-in-force',
      seenBy: rooms,
      exportable: false,
      columns: {
        withdrawal_number: 'record',
        person_profile_number: 'identity',
        class_of_reason: 'decision',
        received_at: 'record',
      },
    },
    'alert_list.silent_half': {
      purpose: 'Passports are compared with it in the screening process, which alone holds its key',
      source: 'Justice’s sealed list, under the agreement',
      retention: 'list-in-force',
      seenBy: rooms,
      exportable: false,
      columns: { list_number: 'record', sealed: 'sealed' },
    },
    'alert_list.held_lists': {
      purpose: 'A list beyond the agreement’s guard waits until two people release it',
      source: 'Justice’s sealed list; the supervisors who release it',
      retention: 'list-in-force',
      seenBy: releasers,
      exportable: false,
      columns: {
        list_number: 'record',
        sealed_body: { category: 'sealed', seenBy: room },
        first_released_by: 'staff',
        first_released_at: 'record',
        second_released_by: 'staff',
        second_released_at: 'record',
      },
    },
  },
}
