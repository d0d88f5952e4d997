/** The results at Customs as a room of its site. */
import { INTERCEPTION_CASES } from '#customs/interceptions'
import { SCREENING_TICKS } from '#customs/screening'
import { defineRoom, offer, type FollowingWork } from '#rooms'
import { customsResultsActivityEvents } from './activity-events.ts'
import { customsResultsDataMap } from './data-map.ts'
import { SendCounts } from './operations.ts'
import { customsResultsPages } from './pages/index.ts'
import { customsResultsJobs } from './scheduled-jobs.ts'
import { sendCounts } from './send-counts.ts'
import { customsResultsSchema } from './store.ts'

/** Whoever tries the demonstration wants to see what they have just done. */
const DEMONSTRATION_MS = 15_000

export const customsResultsRoom = defineRoom({
  name: 'customs/results',
  sentence: 'Figures counted from events, sent to Justice as numbers for the annual return.',
  schemas: [customsResultsSchema],
  databaseRoles: ['customs_results'],
  activityEvents: customsResultsActivityEvents,
  dataMaps: [customsResultsDataMap],
  sends: [{ type: 'counts', to: 'justice', postedBy: ['customs_results'], compartment: 'open' }],
  navigation: [
    {
      text: 'Results',
      href: '/results',
      permission: 'interception-figures.view',
      words: 'What came of it, year by year, and what each number counts',
      place: 50,
    },
  ],
  offers: [SendCounts],
  open({ database, exchange, clock, demonstration }) {
    const counting = { database, exchange, clock }
    const atOnce: FollowingWork = {
      part: 'results',
      follows: [SCREENING_TICKS, INTERCEPTION_CASES],
      restMilliseconds: DEMONSTRATION_MS,
      run: () => sendCounts(counting),
    }
    return {
      pages: customsResultsPages,
      work: demonstration === undefined ? [] : [atOnce],
      jobs: customsResultsJobs(counting),
      offered: [
        offer(SendCounts, async () => {
          await sendCounts(counting)
        }),
      ],
    }
  },
})
