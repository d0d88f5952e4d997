/** Screening as a room of the customs site. */
import { openLaneTokens } from '#access'
import { LIST_CHANGED, ListForScreening } from '#customs/alert-list'
import { defineRoom, offer } from '#rooms'
import { screeningActivityEvents } from './activity-events.ts'
import { scansRoute } from './api/scans.ts'
import { screeningDataMap } from './data-map.ts'
import { screeningErrors } from './error-codes.ts'
import { scanGauge } from './figures.ts'
import { INTERCEPTION_ALERTED, KeepLaneTokens, ScreenPassports, TICK_COMMITTED } from './operations.ts'
import { lanePage } from './pages/lane.ts'
import { screeningPermissions } from './permissions.ts'
import { screeningPolicy } from './screening-policy.ts'
import { startScreening } from './start-screening.ts'
import { screeningSchema } from './store.ts'

const LOOK_FOR_LISTS_MS = 2000

export const screeningRoom = defineRoom({
  name: 'customs/screening',
  sentence: 'A passport at a lane against the alert list in force.',
  schemas: [screeningSchema],
  databaseRoles: ['customs_screening'],
  permissions: screeningPermissions,
  errors: screeningErrors,
  activityEvents: screeningActivityEvents,
  dataMaps: [screeningDataMap],
  navigation: [
    {
      text: 'Lane',
      href: '/lane',
      permission: 'passport.scan',
      words: 'Read a passport: proceed or refer',
      place: 30,
    },
  ],
  offers: [ScreenPassports, KeepLaneTokens],
  wants: [ListForScreening],
  async open(context) {
    const { database, clock, newId, keys, programme, log, reached, tell, want } = context
    const screening = await startScreening({
      ...{ database, clock, newId, reached },
      ...want(ListForScreening),
      screeningKey: keys.screening,
      policyAt: screeningPolicy(programme),
      committed(interceptionAlerts) {
        // After every tick, whatever it raised: the same work for all.
        tell(TICK_COMMITTED)
        if (interceptionAlerts.length > 0) tell(INTERCEPTION_ALERTED)
      },
      onError: log.trouble('screening'),
    })
    const lanes = await openLaneTokens({ database, clock, onTrouble: log.trouble('lane tokens') })
    return {
      pages: [lanePage({ screening, tray: context.demonstration?.passports ?? [] })],
      routes: [scansRoute(screening, lanes)],
      figures: (registry) => scanGauge(registry, database, clock),
      work: [
        {
          part: 'screening',
          follows: [LIST_CHANGED],
          everyMilliseconds: LOOK_FOR_LISTS_MS,
          run: () => screening.refresh(),
        },
      ],
      offered: [offer(ScreenPassports, screening), offer(KeepLaneTokens, lanes)],
      async stop() {
        lanes.stop()
        await screening.stop()
      },
    }
  },
})
