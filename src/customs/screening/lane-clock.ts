/** How far a lane's clock may be from the site's. */

/**
 * Of the interface and not of the agreement: no law says it, and what a lane may send is the same under every version.
 * A scan is therefore sent when it is read; a lane that was cut off reads the passport again.
 */
export const LANE_CLOCK = { mayDifferMinutes: 5 } as const

export function isLaneClockRight(laneSays: Date, now: Date): boolean {
  return Math.abs(laneSays.getTime() - now.getTime()) <= LANE_CLOCK.mayDifferMinutes * 60_000
}
