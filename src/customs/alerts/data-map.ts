/** The data map of the alerts: the interception ones whole, the silent ones as ciphertext and nothing else. */
import type { DataMap } from '#database'

const rooms = ['disclosures', 'screening']
const people = ['officer', 'police', 'privacy_officer', 'supervisor']
const withAuditor = ['auditor', ...rooms, ...people].sort()
const withoutAuditor = [...rooms, ...people].sort()
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
      columns: { id: 'record', sealed: 'sealed', disclosed: 'record' },
    },
    'silent.repeats': {
      purpose: 'The same scan within the agreement’s window raises one alert',
      source: 'The passport as read, as a keyed hash',
      retention: 'repeat-window',
      seenBy: ['screening'],
      exportable: false,
      columns: { key: 'sealed', alerted_at: 'record' },
    },
  },
}
