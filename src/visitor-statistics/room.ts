/** The visitor statistics as a room of each site. */
import { inBothLanguages } from '#pages'
import { defineRoom, offer } from '#rooms'
import { visitsActivityEvents } from './activity-events.ts'
import { visitsDataMap } from './data-map.ts'
import { flushCounts } from './flush-counts.ts'
import { keepPastVisits } from './keep-past-visits.ts'
import { KeepPastVisits } from './operations.ts'
import { visitsByMonthPage } from './pages/visits-by-month.ts'
import { whatVisitorsReadPage } from './pages/what-visitors-read.ts'
import { visitsPermissions } from './permissions.ts'
import { visitsPrivacy } from './privacy-part.ts'
import { visitsSchema } from './store.ts'
import { visitCounts } from './visit-counts.ts'

/** What a crash may lose. */
const FLUSHED_EVERY_MS = 5 * 60_000

export const visitorStatisticsRoom = defineRoom({
  name: 'visitor-statistics',
  sentence: 'Which public pages are read, from where and with which browsers, as counts of nobody.',
  schemas: [visitsSchema],
  permissions: visitsPermissions,
  activityEvents: visitsActivityEvents,
  dataMaps: [visitsDataMap],
  navigation: [
    {
      ...{ text: 'Visits', href: '/visits/by-month', permission: 'visits.view', place: 905 },
      words: 'Which public pages are read, from where and with which browsers',
    },
  ],
  offers: [KeepPastVisits],
  open({ site, database, clock, log }) {
    const counts = visitCounts()
    const dependencies = { database, clock, counts }
    return {
      pages: [
        ...inBothLanguages((language) => whatVisitorsReadPage(site, language)),
        visitsByMonthPage(site),
      ],
      privacy: visitsPrivacy,
      offered: [offer(KeepPastVisits, keepPastVisits(dependencies))],
      counts: (visit) => counts.count(visit),
      work: [
        {
          ...{ part: 'visitor statistics', follows: [], nextIn: () => FLUSHED_EVERY_MS },
          run: () => flushCounts(dependencies),
        },
      ],
      stop: () => flushCounts(dependencies, { isLast: true }).catch(log.trouble('visitor statistics')),
    }
  },
})
