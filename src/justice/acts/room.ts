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
  opens: [
    {
      relations: ['acts.counted_acts'],
      to: ['justice/results'],
      because: 'the annual return counts them',
    },
    {
      relations: ['acts.acts', 'acts.acted_debts', 'acts.acted_warrants'],
      roles: ['justice_register'],
      because: 'an extract is reconciled with what was done since the register made it',
    },
    {
      relations: ['acts.acts', 'acts.acted_warrants'],
      roles: ['justice_outcomes'],
      because: 'what came of a case is an act upon the register',
    },
    {
      relations: ['acts.acts'],
      roles: ['justice_confirmations'],
      because: 'an answer to Customs counts what was done a minute ago',
    },
  ],
  offers: [Acting],
  wants: [AlertReview],
  open: ({ clock, want }) => ({
    offered: [offer(Acting, { clock, reviewAlert: (tx, request) => want(AlertReview)(tx, request) })],
  }),
})
