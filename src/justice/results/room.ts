/** The annual results as a room of the justice site. */
import { inBothLanguages } from '#pages'
import { defineRoom } from '#rooms'
import { justiceResultsActivityEvents } from './activity-events.ts'
import { justiceResultsDataMap } from './data-map.ts'
import { justiceResultsErrors } from './error-codes.ts'
import { justiceResultsPages } from './pages/index.ts'
import { resultsByYearPage } from './pages/results-by-year.ts'
import { justiceResultsPermissions } from './permissions.ts'
import { countsReceiver } from './receive-counts.ts'
import { justiceResultsJobs } from './scheduled-jobs.ts'
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
    {
      text: 'Results by year',
      href: '/results-by-year',
      permission: 'public',
      audience: 'public',
      words: 'How many people were met at the border because of unpaid fines, and what came of it',
      place: 922,
      inTeReo: {
        text: 'Ngā hua ā-tau',
        words: 'Te tokomaha i haukotia i te paenga mō ngā whaina kāore anō kia utua, me ngā hua o tērā',
      },
    },
  ],
  open: ({ clock, programme, database }) => ({
    pages: [
      ...justiceResultsPages({ agreements: programme.versions }),
      ...inBothLanguages((language) => resultsByYearPage(language)),
    ],
    receivers: [countsReceiver({ clock })],
    jobs: justiceResultsJobs({ clock, database, agreements: programme.versions }),
  }),
})
