/** The data map of the journeys that were sent: digests, and the reference that was given. */
import type { DataMap } from '#database'

export const journeysDataMap: DataMap = {
  room: 'journeys',
  tables: {
    'journeys.sent': {
      purpose: 'Sending the same form again finds its reference and makes no second record',
      source: 'The programme, when the public sends a form',
      retention: 'sent-again',
      seenBy: [],
      exportable: false,
      whose: 'nobody',
      disposal: {
        endedBy: 'pages/journey/store.ts claimJourney',
        when: 'Two days have passed, by which time the sealed field of the journey has expired',
        deletedBy: [],
      },
      columns: {
        key_hash: 'record',
        answers_hash: 'record',
        reference: 'record',
        sent_at: 'record',
      },
    },
  },
}
