/** The statistics as a room of the desk's site. */
import { defineRoom, offer } from '#rooms'
import { statisticsActivityEvents } from './activity-events.ts'
import { countEnquiries } from './count-enquiries.ts'
import { statisticsDataMap } from './data-map.ts'
import { CountEnquiries } from './operations.ts'
import { statisticsPages } from './pages/index.ts'
import { statisticsPermissions } from './permissions.ts'
import { statisticsSchema } from './store.ts'

export const statisticsRoom = defineRoom({
  name: 'desk/statistics',
  sentence: 'What exporters ask, counted by the month: nobody’s enquiry, and kept after all of them.',
  schemas: [statisticsSchema],
  databaseRoles: ['desk_statistics'],
  permissions: statisticsPermissions,
  activityEvents: statisticsActivityEvents,
  dataMaps: [statisticsDataMap],
  navigation: [
    {
      ...{ text: 'Statistics', href: '/statistics', permission: 'statistics.view', place: 50 },
      words: 'What exporters ask, and how long they wait',
    },
  ],
  offers: [CountEnquiries],
  open({ database, clock }) {
    const count = () => countEnquiries({ database, clock })
    return {
      pages: statisticsPages(),
      offered: [offer(CountEnquiries, count)],
      jobs: [
        {
          name: 'count-enquiries',
          sentence: 'What exporters asked is counted, as long as every enquiry of a month is held.',
          cron: '10 2 * * *',
          atStart: true,
          run: count,
        },
      ],
    }
  },
})
