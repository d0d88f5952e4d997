/** The results at Customs as a room of its site. */
import { defineRoom, offer } from '#rooms'
import { customsResultsActivityEvents } from './activity-events.ts'
import { customsResultsDataMap } from './data-map.ts'
import { SendCounts } from './operations.ts'
import { customsResultsPages } from './pages/index.ts'
import { sendCounts } from './send-counts.ts'
import { customsResultsSchema } from './store.ts'

const HOUR_MS = 3_600_000
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
    const count = async () => {
      if ((await sendCounts({ database, exchange, clock })) > 0) exchange.nudge()
    }
    return {
      pages: customsResultsPages,
      work: [
        {
          part: 'results',
          follows: [],
          everyMilliseconds: demonstration === undefined ? HOUR_MS : DEMONSTRATION_MS,
          run: count,
        },
      ],
      offered: [offer(SendCounts, count)],
    }
  },
})
