/** Outcomes as a room of the justice site. */
import { Acting } from '#justice/acts'
import { defineRoom } from '#rooms'
import { outcomesActivityEvents } from './activity-events.ts'
import { outcomesDataMap } from './data-map.ts'
import { outcomeReceiver } from './receive-outcome.ts'
import { outcomesSchema } from './store.ts'

export const outcomesRoom = defineRoom({
  name: 'justice/outcomes',
  sentence: 'Outcomes of interceptions, as Customs tells them to Justice.',
  schemas: [outcomesSchema],
  databaseRoles: ['justice_outcomes'],
  activityEvents: outcomesActivityEvents,
  dataMaps: [outcomesDataMap],
  opens: [
    {
      relations: ['outcomes.told_cases'],
      to: ['justice/confirmations'],
      roles: ['justice_confirmations'],
      because: 'an answer is taken back while its case is open, and one whose outcome was told is over',
    },
  ],
  wants: [Acting],
  open: ({ want }) => ({
    receivers: [outcomeReceiver(want(Acting))],
  }),
})
