/** Confirmations as a room of the justice site. */
import { REGISTER_IMPORTS } from '#justice/extract'
import { ALERT_REVIEWS } from '#justice/withdrawals'
import { defineRoom } from '#rooms'
import { confirmationsActivityEvents } from './activity-events.ts'
import { confirmationReceiver } from './answer-confirmation.ts'
import { confirmationsDataMap } from './data-map.ts'
import { reviewOpenCases } from './review-open-cases.ts'
import { confirmationsSchema } from './store.ts'

export const confirmationsRoom = defineRoom({
  name: 'justice/confirmations',
  sentence: 'The truth checked at the stop: may the warrant still be executed, and if not, why.',
  schemas: [confirmationsSchema],
  databaseRoles: ['justice_confirmations'],
  activityEvents: confirmationsActivityEvents,
  dataMaps: [confirmationsDataMap],
  sends: [
    {
      type: 'confirmation-answer',
      to: 'customs',
      postedBy: ['justice_confirmations'],
      compartment: 'open',
    },
  ],
  open({ database, clock, newId, exchange, programme }) {
    const answering = { clock, exchange, agreements: programme.versions }
    return {
      receivers: [confirmationReceiver(answering)],
      work: [
        {
          part: 'open cases at Customs',
          // Part of the five seconds within which nobody is held any more for what has ended.
          follows: [ALERT_REVIEWS, REGISTER_IMPORTS],
          run: () => reviewOpenCases({ ...answering, database, newId }),
        },
      ],
    }
  },
})
