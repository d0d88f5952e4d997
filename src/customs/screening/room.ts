/** Screening as a room of the customs site. */
import { openLaneTokens } from '#access'
import { ALERT_LIST, ListForScreening } from '#customs/alert-list'
import { defineRoom, offer } from '#rooms'
import { screeningActivityEvents } from './activity-events.ts'
import { tickAnnouncer } from './announce-ticks.ts'
import { scansRoute } from './api/scans.ts'
import { screeningDataMap } from './data-map.ts'
import { screeningErrors } from './error-codes.ts'
import { scanGauge } from './figures.ts'
import { KeepLaneFlights, KeepLaneTokens, ScreenPassports } from './operations.ts'
import { laneFlights } from './lane-flights.ts'
import { keptAnswers } from './pages/kept-answers.ts'
import { laneAnswerPage } from './pages/lane-answer.ts'
import { laneFlightPage } from './pages/lane-flight.ts'
import { lanePage } from './pages/lane.ts'
import { screeningPermissions } from './permissions.ts'
import { screeningJobs } from './scheduled-jobs.ts'
import { screeningPolicy } from './screening-policy.ts'
import { startScreening } from './start-screening.ts'
import { screeningSchema } from './store.ts'

const noTray = () => []

export const screeningRoom = defineRoom({
  name: 'customs/screening',
  sentence: 'A passport at a lane against the alert list in force.',
  schemas: [screeningSchema],
  databaseRoles: ['customs_screening'],
  permissions: screeningPermissions,
  errors: screeningErrors,
  activityEvents: screeningActivityEvents,
  dataMaps: [screeningDataMap],
  opens: [
    {
      relations: ['screening.counted_scans'],
      to: ['customs/results'],
      because: 'the annual return counts them',
    },
  ],
  navigation: [
    {
      text: 'Lane',
      href: '/lane',
      permission: 'passport.scan',
      words: 'Read a passport: proceed or refer',
      place: 30,
    },
  ],
  offers: [ScreenPassports, KeepLaneTokens, KeepLaneFlights],
  wants: [ListForScreening],
  async open(context) {
    const { database, clock, newId, keys, programme, log, reached, want } = context
    const announcer = tickAnnouncer(database, log.trouble('screening'))
    const policyAt = screeningPolicy(programme)
    const screening = await startScreening({
      ...{ database, clock, newId, reached },
      ...want(ListForScreening),
      screeningKey: keys.screening,
      policyAt,
      // After every tick, whatever it raised: the same for all.
      answered: announcer.answered,
    })
    const lanes = await openLaneTokens({ database, clock, onTrouble: log.trouble('lane tokens') })
    const answers = keptAnswers(newId)
    const lane = { screening, lanes, answers, tray: context.demonstration?.passports ?? noTray }
    return {
      pages: [lanePage(lane), laneAnswerPage(lane), laneFlightPage(lane)],
      routes: [scansRoute(screening, lanes)],
      figures: (registry) => scanGauge(registry, database, clock),
      work: [
        {
          part: 'screening',
          follows: [ALERT_LIST],
          run: () => screening.refresh(),
        },
      ],
      jobs: screeningJobs({ database, clock, policyAt }),
      offered: [
        offer(ScreenPassports, screening),
        offer(KeepLaneTokens, lanes),
        offer(KeepLaneFlights, laneFlights({ database, clock })),
      ],
      start: announcer.start,
      async stop() {
        answers.clear()
        await lanes.stop()
        await screening.stop()
        await announcer.stop()
      },
    }
  },
})
