/** The watch over the security of a site, as a room of each. */
import { performance } from 'node:perf_hooks'
import { readKeptCheckpoints, verifySiteActivity } from '#activity'
import type { AnsweredRequest } from '#pages'
import { HandOverBreach, OwnNames } from '#privacy-office/breaches'
import { checkpointsFile, defineRoom, offer, type Room, type RoomContext } from '#rooms'
import { detectionActivityEvents } from './activity-events.ts'
import { INCIDENTS } from './channels.ts'
import { detectionDataMap } from './data-map.ts'
import type { Trip } from './detection.ts'
import { DETECTIONS, type DetectionName } from './detections.ts'
import { detectionErrors } from './error-codes.ts'
import { detectionFigures, watchCounts } from './figures.ts'
import { hourCounts, kindOf } from './hour-counts.ts'
import { tripKeeper } from './keep-trips.ts'
import { createLook, nightlyProof } from './look.ts'
import { logLook } from './look-at-log.ts'
import { marks } from './marks.ts'
import { Watching } from './operations.ts'
import { ownNames } from './own-names.ts'
import { securityPages, securityStream } from './pages/index.ts'
import { eventSender } from './out/send-events.ts'
import { detectionPermissions } from './permissions.ts'
import { detectionPrivacy } from './privacy-part.ts'
import { slowedNetworks } from './slowed-networks.ts'
import { countOpen, detectionSchema } from './store.ts'
import { logWatcher } from './watch-log.ts'
import { requestWatcher } from './watch-requests.ts'
import { stateWatcher } from './watch-state.ts'

/** Kinds of records of which the log speaks, each with where it lies: `in` a table, it is somebody's. */
export type RecordPlaces = Readonly<Record<string, object>>

export function detectionRoom(places: RecordPlaces): Room {
  return defineRoom({
    name: 'detection',
    sentence: 'What looks like an attack or a misuse is seen, looked at by somebody, and shown.',
    schemas: [detectionSchema],
    permissions: detectionPermissions,
    errors: detectionErrors,
    activityEvents: detectionActivityEvents,
    dataMaps: [detectionDataMap],
    navigation: [
      {
        text: 'Security',
        href: '/security',
        permission: 'security.view',
        words: 'What is unusual, what was done about it, and what is watched',
        place: 905,
      },
    ],
    offers: [Watching],
    wants: [HandOverBreach, OwnNames],
    open: (context) => running(context, (kind) => 'in' in (places[kind] ?? {})),
  })
}

function running(context: RoomContext, isPersons: (kind: string) => boolean) {
  const { database, clock, newId, keys, log, want } = context
  const sealed = marks(keys.security)
  const [hours, slowed, counts] = [hourCounts(), slowedNetworks(), watchCounts()]
  const out = eventSender(database.site, context.securityEventsTo, {
    dropped: (count) => (counts.notSent += count),
  })
  const keeper = tripKeeper({
    ...{ database, newId, marks: sealed, opened: out.opened },
    trouble: log.trouble('security watch'),
  })
  const tripped = (trip: Trip<DetectionName>) => {
    counts.trips.set(trip.detection, (counts.trips.get(trip.detection) ?? 0) + 1)
    const { network } = trip.about
    if (DETECTIONS[trip.detection].response === 'slow' && network !== undefined) slowed.slow(network, trip.at)
    keeper.keep(trip)
  }
  const watch = requestWatcher((trip, request) => {
    tripped(trip)
    out.tripped(trip, request)
  })
  const states = stateWatcher(context.checks)
  const settled = () => keeper.settled()
  const lookAtLog = logLook({
    ...{ database, clock, settled, keep: tripped, watch: logWatcher(isPersons) },
    ownNames: (acts) => ownNames(context, (opened) => want(OwnNames)(opened), acts),
  })
  const lookNow = createLook({
    ...{ database, clock, hours, lookAtLog, states, keep: tripped, settled },
    steady: () => performance.now(),
  })
  const look = async () => {
    await lookNow()
    counts.lastLook = clock.now()
  }
  const hasIncidents = async () => (await database.as(`${database.site}_detection`, countOpen)).size > 0
  const watches = (request: AnsweredRequest) => {
    hours.count(request)
    const kind = kindOf(request)
    counts.requests.set(kind, (counts.requests.get(kind) ?? 0) + 1)
    watch(request)
  }
  return {
    watches,
    holdsUp: slowed.waitOf,
    pages: securityPages({ marks: sealed, handOver: (...handed) => want(HandOverBreach)(...handed) }),
    live: [securityStream((changed) => database.listener.listen([INCIDENTS], changed))],
    privacy: detectionPrivacy(context.securityEventsTo !== undefined),
    figures: (registry: Parameters<typeof detectionFigures>[0]) =>
      detectionFigures(registry, database, counts),
    offered: [offer(Watching, { watch: watches, look, settled, hasIncidents })],
    jobs: [
      {
        name: 'look-for-misuse',
        sentence: 'What staff did and how the site stands is looked at for what is unusual.',
        cron: '*/5 * * * *',
        run: look,
      },
      {
        name: 'prove-activity-log',
        sentence:
          'The whole chain of the activity log is walked; if it does not hold, an incident is opened.',
        cron: '10 3 * * *',
        run: nightlyProof({ clock, settled, keep: tripped }, () => chainHolds(context)),
      },
    ],
    async stop() {
      await settled()
      await out.close()
    },
  }
}

async function chainHolds(context: RoomContext): Promise<boolean> {
  const { publicKey, earlierKeys } = context.keys.activity
  const { intact } = await verifySiteActivity({
    database: context.database,
    trustedKeys: [publicKey, ...earlierKeys],
    keptCheckpoints: await readKeptCheckpoints(checkpointsFile(context)),
  })
  return intact
}
