/** The data map of the alert list at Customs: versions, the interception half, the sealed silent half, what is held. */
import { silentCompartment } from '#activity'
import type { DataMap, DataRights, Disposal } from '#database'

const room = ['alert_list']
const rooms = ['alert_list', 'screening']
const replaced: Disposal = {
  endedBy: 'customs/alert-list/receive-list.ts listReceiver',
  when: 'The next list is applied, or a withdrawal takes the person off the list in force',
  deletedBy: ['alert_list'],
}
/** The list is Justice's: Customs may compare with it and show an entry through an alert, and change nothing. */
const rights: DataRights = {
  export: { how: 'The six fields of the entry, and since which list it stands' },
  correct: {
    not: 'The list is Justice’s: corrected in its register, and right here with the next list or withdrawal',
  },
  statement: { not: 'Made to Justice, whose entry it is, and read there before each list' },
  restrict: { how: 'Justice withdraws the alert; within seconds nobody is matched with the entry' },
}
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
      whose: 'nobody',
      disposal: { kept: 'Counts and states of the programme itself; nobody is meant by them' },
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
      whose: 'nobody',
      disposal: { kept: 'The hash of each list, so that the next can be shown to follow' },
      columns: { list_number: 'record', content_hash: 'record', message_id: 'record' },
    },
    'alert_list.interception_entries': {
      purpose: 'Passports are compared with it; an officer sees an entry only through an alert',
      source: 'Justice’s sealed list, under the agreement',
      retention: 'list-in-force',
      seenBy: rooms,
      exportable: true,
      whose: [
        {
          kind: 'listed-person',
          keys: [
            { by: 'person-profile-number', field: 'person_profile_number' },
            { by: 'name', name: { family: 'family_name', given: 'given_names' }, bornOn: 'date_of_birth' },
          ],
        },
      ],
      disposal: replaced,
      rights,
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
      // One of somebody who is not on the interception half tells that they were on the other.
      whose: 'sealed',
      sealed: silentCompartment,
      disposal: replaced,
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
      whose: 'sealed',
      sealed: silentCompartment,
      disposal: replaced,
      columns: { list_number: 'record', sealed: 'sealed' },
    },
    'alert_list.held_lists': {
      purpose: 'A list beyond the agreement’s guard waits until two people release or refuse it',
      source: 'Justice’s sealed list; the two supervisors who release or refuse it',
      retention: 'list-in-force',
      seenBy: releasers,
      exportable: false,
      whose: 'sealed',
      sealed: silentCompartment,
      disposal: { ...replaced, when: 'It is released, refused, or a newer list arrives' },
      columns: {
        list_number: 'record',
        sealed_body: { category: 'sealed', seenBy: room },
        decision: 'record',
        decided_at: 'record',
      },
    },
  },
}
