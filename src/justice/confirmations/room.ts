/** Confirmations as a room of the justice site. */
import { defineRoom } from '#rooms'
import { confirmationsActivityEvents } from './activity-events.ts'
import { confirmationReceiver } from './answer-confirmation.ts'
import { confirmationsDataMap } from './data-map.ts'
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
  open: ({ clock, exchange, programme }) => ({
    receivers: [confirmationReceiver({ clock, exchange, agreements: programme.versions })],
  }),
})
