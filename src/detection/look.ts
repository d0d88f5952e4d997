/** The look of every five minutes: at the log, at the state of the site, and at what has been kept long enough; and the nightly proof. */
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { announce } from '#database'
import { INCIDENTS } from './channels.ts'
import type { Trip } from './detection.ts'
import type { DetectionName } from './detections.ts'
import type { HourCounts } from './hour-counts.ts'
import { addToHour, deleteHoursBefore } from './hours-store.ts'
import { THE_WATCH } from './keep-trips.ts'
import type { LookAtLog } from './look-at-log.ts'
import { closeQuiet } from './store.ts'
import { ofSite, type StateWatcher } from './watch-state.ts'

const DAY_MS = 24 * 3_600_000
const QUIET_MS = 30 * DAY_MS
const HOURS_KEPT_MS = 366 * DAY_MS

export interface LookParts {
  readonly database: Database
  readonly clock: Clock
  /** Milliseconds of a clock that nobody can set. */
  readonly steady: () => number
  readonly hours: HourCounts
  readonly lookAtLog: LookAtLog
  readonly states: StateWatcher
  readonly keep: (trip: Trip<DetectionName>) => void
  settled(): Promise<void>
}

export function createLook(parts: LookParts): () => Promise<void> {
  const { database, clock, steady, hours, lookAtLog, states, keep, settled } = parts
  return async () => {
    const at = clock.now()
    await lookAtLog()
    for (const trip of await states.look(at, { wall: at.getTime(), steady: steady() })) keep(trip)
    await settled()
    const counts = hours.take()
    try {
      await database.as(`${database.site}_detection`, async (tx) => {
        for (const count of counts) await addToHour(tx, count)
        await deleteHoursBefore(tx, new Date(at.getTime() - HOURS_KEPT_MS))
        await closeQuiet(tx, new Date(at.getTime() - QUIET_MS), at, THE_WATCH.id)
        if (counts.length > 0) await announce(tx, INCIDENTS)
      })
    } catch (error) {
      hours.giveBack(counts)
      throw error
    }
  }
}

/** Walks the whole chain of the activity log, each night. */
export function nightlyProof(
  { clock, keep, settled }: Pick<LookParts, 'clock' | 'keep' | 'settled'>,
  holds: () => Promise<boolean>,
): () => Promise<void> {
  return async () => {
    if (!(await holds())) keep(ofSite('tampering', clock.now(), 1, 'The chain of the activity log'))
    await settled()
  }
}
