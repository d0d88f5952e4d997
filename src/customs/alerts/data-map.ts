/** The data map of the alerts: the interception ones whole, the silent ones as ciphertext and nothing else. */
import { silentCompartment } from '#activity'
import type { DataMap, DataRights, Disposal } from '#database'

const rooms = ['disclosures', 'screening']
const people = ['officer', 'police', 'privacy_officer', 'supervisor']
const withAuditor = ['auditor', ...rooms, ...people].sort()
const withoutAuditor = [...rooms, ...people].sort()
const rights: DataRights = {
  export: {
    how: 'The passport and the list entry side by side, and why they matched, as an officer sees them',
  },
  correct: {
    not: 'An alert is the evidence of a comparison and replays from itself; what was wrong is put right in the register',
  },
  statement: { how: 'Attached to the alert’s reference, and read with the alert and its case' },
  restrict: { how: 'Justice withdraws the alert, which ends its case on every screen' },
}
const endedByScreening: Disposal = {
  endedBy: 'customs/alerts/dispose-silent-alert.ts disposeSilentAlert',
  when: 'Seven years after the alert; only screening, which opens it, can tell when that was',
  deletedBy: ['screening'],
}
const numbers = { category: 'record', seenBy: withAuditor } as const

export const alertsDataMap: DataMap = {
  room: 'customs/alerts',
  tables: {
    'alerts.interception_alerts': {
      purpose: 'Officers see whom to stop and why; the alert replays from its own evidence',
      source: 'The passport as read, the list entry, and the comparison of the two',
      retention: 'alert',
      seenBy: withoutAuditor,
      exportable: true,
      whose: [
        {
          kind: 'traveller',
          keys: [
            {
              by: 'name',
              name: { family: 'traveller.familyName', given: 'traveller.givenNames' },
              bornOn: 'traveller.dateOfBirth',
            },
            { by: 'document-number', field: 'traveller.passportNumber' },
            { by: 'reference', field: 'reference' },
          ],
        },
        {
          kind: 'listed-person',
          keys: [
            { by: 'person-profile-number', field: 'person_profile_number' },
            {
              by: 'name',
              name: { family: 'listed.familyName', given: 'listed.givenNames' },
              bornOn: 'listed.dateOfBirth',
            },
          ],
        },
      ],
      disposal: { by: '#customs/alerts disposeAlert', record: 'id', trigger: 'alerted_at' },
      rights,
      columns: {
        id: numbers,
        reference: numbers,
        alerted_at: numbers,
        port: { category: 'movement', seenBy: withAuditor },
        lane: { category: 'movement', seenBy: withAuditor },
        direction: { category: 'movement', seenBy: withAuditor },
        craft: 'movement',
        moved_at: 'movement',
        person_profile_number: 'identity',
        score: { category: 'decision', seenBy: withAuditor },
        band: { category: 'decision', seenBy: withAuditor },
        log_odds: 'decision',
        identity_code: 'identity',
        list_number: numbers,
        withdrawal_number: numbers,
        agreement: numbers,
        agreement_version: numbers,
        engine_version: numbers,
        traveller: { category: 'identity', source: 'The passport as read' },
        listed: { category: 'identity', source: 'The list entry' },
        explanation: 'decision',
      },
    },
    'alerts.undisclosed': {
      purpose: 'Every alert’s notice is posted, once',
      source: 'The programme',
      retention: 'message-under-way',
      seenBy: ['disclosures'],
      exportable: false,
      whose: [
        { kind: 'traveller', through: [[{ column: 'alert_id', to: 'alerts.interception_alerts.id' }]] },
      ],
      disposal: {
        with: { column: 'alert_id', to: 'alerts.interception_alerts.id' },
        deletedBy: ['disclosures', 'disposal'],
      },
      rights,
      columns: { alert_id: 'record' },
    },
  },
}

/** The silent compartment: who asks is answered by Justice, to whom the findings are sealed. */
export const silentDataMap: DataMap = {
  room: 'customs/alerts (silent)',
  tables: {
    'silent.alerts': {
      purpose: 'A silent alert reaches Justice and nobody else',
      source: 'The passport as read, the list entry, and the comparison of the two',
      retention: 'alert',
      seenBy: rooms,
      exportable: false,
      whose: 'sealed',
      sealed: silentCompartment,
      disposal: endedByScreening,
      columns: { id: 'record', sealed: 'sealed', disclosed: 'record' },
    },
    'silent.repeats': {
      purpose: 'The same scan within the agreement’s window raises one alert',
      source: 'The passport as read, as a keyed hash',
      retention: 'repeat-window',
      seenBy: ['screening'],
      exportable: false,
      whose: 'sealed',
      sealed: silentCompartment,
      disposal: {
        endedBy: '#customs/alerts dropPassedRepeats',
        when: 'The agreement’s window has passed',
        deletedBy: ['screening'],
      },
      columns: { key: 'sealed', alerted_at: 'record' },
    },
  },
}
