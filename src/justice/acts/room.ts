/** Acts on the register of fines as a room of the justice site. */
import { defineRoom, offer } from '#rooms'
import { actsActivityEvents } from './activity-events.ts'
import { actsDataMap } from './data-map.ts'
import { actsErrors } from './error-codes.ts'
import { Acting, AlertReview } from './operations.ts'
import { actsSchema } from './store.ts'

export const actsRoom = defineRoom({
  name: 'justice/acts',
  sentence: 'What Justice does about a person within the day, and what an extract may undo.',
  schemas: [actsSchema],
  errors: actsErrors,
  activityEvents: actsActivityEvents,
  dataMaps: [actsDataMap],
  offers: [Acting],
  wants: [AlertReview],
  open: ({ clock, want }) => ({
    offered: [offer(Acting, { clock, reviewAlert: (tx, request) => want(AlertReview)(tx, request) })],
  }),
})
