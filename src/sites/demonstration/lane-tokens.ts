/** The demonstration's lanes: their tokens are issued once and kept in its own folder, for scripts to read. */
import type { Lane, LaneTokens } from '#access'
import type { LaneFlights } from '#customs/screening'

export interface DemoLane {
  readonly port: string
  readonly lane: string
  readonly token: string
}

const LANES = [
  { port: 'AKL', lane: 'A1' },
  { port: 'AKL', lane: 'A2' },
  { port: 'WLG', lane: 'B1' },
  { port: 'CHC', lane: 'C1' },
] as const

function isOf(lane: Lane | undefined, wanted: { port: string; lane: string }): boolean {
  return lane?.port === wanted.port && lane.lane === wanted.lane
}

/** What each lane reads for until somebody sets it. */
const FIRST_FLIGHT = { direction: 'departure', craft: 'NZ103' } as const
const DEMO = { kind: 'process', id: 'demo', role: 'demo' } as const

/** Tokens that still hold are kept; a lane without one gets a new one. */
export async function demoLaneTokens(
  tokens: LaneTokens,
  flights: LaneFlights,
  kept: readonly DemoLane[],
): Promise<readonly DemoLane[]> {
  const lanes: DemoLane[] = []
  for (const wanted of LANES) {
    const held = kept.find((lane) => isOf(tokens.laneOf(`Bearer ${lane.token}`), wanted))
    if (held !== undefined) lanes.push({ ...wanted, token: held.token })
    else {
      const { token } = await tokens.issueLaneToken(wanted, DEMO)
      lanes.push({ ...wanted, token })
    }
    await flights.setUnlessSet(wanted, FIRST_FLIGHT, DEMO)
  }
  return lanes
}
