/** Which flight or ship a lane reads for: stamped on its scans, and set by the lane alone. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Database } from '#database'
import type { Clock } from '#kernel'
import { findLaneFlight, saveLaneFlight, type LaneFlight, type LanePlace } from './store.ts'

export interface LaneFlights {
  /** For a lane that nobody has told yet; what it was told stays. */
  setUnlessSet(place: LanePlace, flight: LaneFlight, actor: ActivityActor): Promise<void>
}

export function laneFlights({
  database,
  clock,
}: {
  readonly database: Database
  readonly clock: Clock
}): LaneFlights {
  return {
    async setUnlessSet(place, flight, actor) {
      const at = clock.now()
      await database.as('customs_lane', async (tx) => {
        if ((await findLaneFlight(tx, place)) !== undefined) return
        await saveLaneFlight(tx, place, flight, at)
        await recordActivity(tx, at, actor, { event: 'lane-flight-set', details: { ...place, ...flight } })
      })
    },
  }
}
