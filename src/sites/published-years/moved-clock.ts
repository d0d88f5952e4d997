/** A clock that stands where the played years put it. */
import type { Clock } from '#kernel'

export interface MovedClock extends Clock {
  moveTo(at: Date): void
  pass(milliseconds: number): void
}

export function movedClock(start: Date): MovedClock {
  let now = start
  return {
    now: () => now,
    moveTo: (at) => void (now = at),
    pass: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
  }
}
