/** The annual results as a room of the justice site. */
import { defineRoom } from '#rooms'
import { justiceResultsActivityEvents } from './activity-events.ts'
import { justiceResultsDataMap } from './data-map.ts'
import { justiceResultsErrors } from './error-codes.ts'
import { justiceResultsPages } from './pages/index.ts'
import { justiceResultsPermissions } from './permissions.ts'
import { countsReceiver } from './receive-counts.ts'
import { justiceResultsSchema } from './store.ts'

export const justiceResultsRoom = defineRoom({
  name: 'justice/results',
  sentence: 'Counted from events, of both agencies, for the return to the Privacy Commissioner.',
  schemas: [justiceResultsSchema],
  databaseRoles: ['justice_results'],
  permissions: justiceResultsPermissions,
  errors: justiceResultsErrors,
  activityEvents: justiceResultsActivityEvents,
  dataMaps: [justiceResultsDataMap],
  navigation: [
    {
      text: 'Results',
      href: '/results',
      permission: 'annual-results.view',
      words: 'What came of it, year by year, and what each number counts',
      place: 60,
    },
  ],
  open: ({ clock, programme }) => ({
    pages: justiceResultsPages({ agreements: programme.versions }),
    receivers: [countsReceiver({ clock })],
  }),
})
