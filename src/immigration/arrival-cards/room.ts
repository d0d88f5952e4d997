/** Arrival cards as a room of the immigration site. */
import { defineRoom } from '#rooms'
import { arrivalCardsActivityEvents } from './activity-events.ts'
import { tracingRequestReceiver } from './answer-request.ts'
import { arrivalCardsDataMap } from './data-map.ts'
import { arrivalCardsErrors } from './error-codes.ts'
import { arrivalCardsPages } from './pages/index.ts'
import { arrivalCardsPermissions } from './permissions.ts'
import { arrivalCardsSchema } from './store.ts'

export const arrivalCardsRoom = defineRoom({
  name: 'immigration/arrival-cards',
  sentence: 'Imported from files, and searched for nobody but the travellers of Justice’s tracing requests.',
  schemas: [arrivalCardsSchema],
  databaseRoles: ['immigration_arrival_cards'],
  permissions: arrivalCardsPermissions,
  errors: arrivalCardsErrors,
  activityEvents: arrivalCardsActivityEvents,
  dataMaps: [arrivalCardsDataMap],
  sends: [
    {
      type: 'tracing-answer',
      to: 'justice',
      postedBy: ['immigration_arrival_cards'],
      compartment: 'open',
    },
  ],
  navigation: [
    {
      text: 'Arrival cards',
      href: '/arrival-cards',
      permission: 'arrival-card.import',
      words: 'Hand in arrival cards, and see which rows were refused',
      place: 10,
    },
    {
      text: 'Tracing requests',
      href: '/tracing-requests',
      permission: 'arrival-card-figures.view',
      words: 'How many requests of Justice were answered',
      place: 20,
    },
  ],
  open: ({ clock, exchange, programme }) => ({
    pages: arrivalCardsPages,
    receivers: [
      tracingRequestReceiver({
        clock,
        agreements: programme.tracing.versions,
        post: (tx, message) => exchange.post(tx, message),
      }),
    ],
  }),
})
