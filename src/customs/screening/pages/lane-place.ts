/** Where a scan of the page is made: what the lane's sign-in says, checked against the lanes in service. */
import type { LaneTokens, SignedInPerson } from '#access'
import type { Tx } from '#database'
import { err, ok, type Direction, type ErrorCode, type Result } from '#kernel'
import { findLaneFlight, type LaneFlight, type LanePlace } from '../store.ts'

/** A lane whose flight nobody has said reads no passport. */
export interface LaneNow extends LanePlace {
  readonly flight: LaneFlight | undefined
}

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  departure: 'Departures',
  arrival: 'Arrivals',
}

export function placeOf(
  person: SignedInPerson,
  lanes: Pick<LaneTokens, 'isInService'>,
): Result<LanePlace, ErrorCode> {
  const { port, lane } = person
  if (port === undefined || lane === undefined || !lanes.isInService({ port, lane }))
    return err('lane-not-in-service')
  return ok({ port, lane })
}

export async function laneNow(
  tx: Tx,
  person: SignedInPerson,
  lanes: Pick<LaneTokens, 'isInService'>,
): Promise<Result<LaneNow, ErrorCode>> {
  const place = placeOf(person, lanes)
  return place.ok ? ok({ ...place.value, flight: await findLaneFlight(tx, place.value) }) : place
}

/** What the page says that it reads for, and sends along: another window may have changed it since. */
export function stampOf({ port, lane, flight }: LaneNow): string {
  return flight === undefined ? '' : [port, lane, flight.direction, flight.craft].join('/')
}
