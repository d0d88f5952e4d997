/** The daily list as a room of the justice site. */
import { ListCorrections } from '#justice/corrections'
import { NextList } from '#justice/extract'
import { LastListed } from '#justice/withdrawals'
import { defineRoom, offer } from '#rooms'
import { dailyListActivityEvents } from './activity-events.ts'
import { HELD_BACK_LISTS } from './channels.ts'
import { dailyListDataMap } from './data-map.ts'
import { dailyListErrors } from './error-codes.ts'
import { lastListed, lastListedOf } from './last-listed.ts'
import { nextLists } from './list-after-import.ts'
import { heldBackBanner } from './held-back-banner.ts'
import { HELD_BACK_DECISIONS, HELD_BACK_REQUESTS } from './held-back-requests.ts'
import { SendDailyList } from './operations.ts'
import { listsOfCorrections } from './lists-of-corrections.ts'
import { dailyListPages } from './pages/index.ts'
import { dailyListPermissions } from './permissions.ts'
import { dailyListJobs } from './scheduled-jobs.ts'
import { sendDailyList, type SendDependencies } from './send-daily-list.ts'
import { sendReleased } from './send-released.ts'
import { dailyListSchema } from './store.ts'

export const dailyListRoom = defineRoom({
  name: 'justice/daily-list',
  sentence: 'Everybody who qualifies under the agreement, sealed and sent to Customs.',
  schemas: [dailyListSchema],
  permissions: dailyListPermissions,
  errors: dailyListErrors,
  activityEvents: dailyListActivityEvents,
  dataMaps: [dailyListDataMap],
  opens: [
    {
      relations: ['daily_list.counted_lists'],
      to: ['justice/results'],
      because: 'the annual return counts them',
    },
    {
      relations: [
        'daily_list.lists',
        'daily_list.entries',
        'daily_list.decisions',
        'daily_list.standing_decisions',
        'daily_list.held_back',
      ],
      roles: ['justice_register'],
      because: 'the list is made as the register’s own work, at night, with nobody signed in',
    },
    {
      relations: ['daily_list.lists', 'daily_list.entries'],
      roles: ['justice_outcomes'],
      because: 'whoever acts on the register asks whether the person is on the last list',
    },
  ],
  requestKinds: HELD_BACK_DECISIONS.map((decision) => HELD_BACK_REQUESTS[decision]),
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
  offers: [SendDailyList, LastListed, NextList, ListCorrections],
  open({ database, clock, newId, exchange, programme, log, declared: { permissions } }) {
    const sending: SendDependencies = { database, clock, newId, exchange, agreements: programme.versions }
    return {
      pages: dailyListPages({ ...sending, onTrouble: log.trouble('daily list') }),
      banners: [heldBackBanner(database, permissions)],
      jobs: dailyListJobs(sending),
      work: [{ part: 'lists held back', follows: [HELD_BACK_LISTS], run: () => sendReleased(sending) }],
      offered: [
        offer(SendDailyList, (request) => sendDailyList(sending, request)),
        offer(LastListed, { lastListed, lastListedOf }),
        offer(ListCorrections, listsOfCorrections(sending)),
        offer(NextList, nextLists(programme.versions)),
      ],
    }
  },
})
