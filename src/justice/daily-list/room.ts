/** The daily list as a room of the justice site. */
import { LastListed } from '#justice/withdrawals'
import { defineRoom, offer } from '#rooms'
import { dailyListActivityEvents } from './activity-events.ts'
import { dailyListDataMap } from './data-map.ts'
import { dailyListErrors } from './error-codes.ts'
import { lastListed, lastListedOf } from './last-listed.ts'
import { SendDailyList } from './operations.ts'
import { dailyListPages } from './pages/index.ts'
import { dailyListPermissions } from './permissions.ts'
import { dailyListJobs } from './scheduled-jobs.ts'
import { sendDailyList, type SendDependencies } from './send-daily-list.ts'
import { dailyListSchema } from './store.ts'

export const dailyListRoom = defineRoom({
  name: 'justice/daily-list',
  sentence: 'Everybody who qualifies under the agreement, sealed and sent to Customs.',
  schemas: [dailyListSchema],
  permissions: dailyListPermissions,
  errors: dailyListErrors,
  activityEvents: dailyListActivityEvents,
  dataMaps: [dailyListDataMap],
  sends: [{ type: 'list', to: 'customs', postedBy: ['justice_register'], compartment: 'open' }],
  navigation: [
    {
      text: 'Daily list',
      href: '/daily-list',
      permission: 'daily-list.view',
      words: 'How many people, what changed, and the receipt from Customs',
      place: 20,
    },
  ],
  offers: [SendDailyList, LastListed],
  open({ database, clock, exchange, programme, log }) {
    const sending: SendDependencies = { database, clock, exchange, agreements: programme.versions }
    return {
      pages: dailyListPages({ ...sending, onTrouble: log.trouble('daily list') }),
      jobs: dailyListJobs(sending),
      offered: [
        offer(SendDailyList, (request) => sendDailyList(sending, request)),
        offer(LastListed, { lastListed, lastListedOf }),
      ],
    }
  },
})
