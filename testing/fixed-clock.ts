/** A clock that stands still until the test moves it. */
import type { Clock } from '#kernel'

export interface FixedClock extends Clock {
  /** Moves the time on, in milliseconds. */
  advance(milliseconds: number): void
}

export function fixedClock(iso: string): FixedClock {
  let now = new Date(iso).getTime()
  if (Number.isNaN(now)) throw new RangeError('fixedClock needs an instant such as 2026-11-21T09:30:00+13:00')
  return {
    now: () => new Date(now),
    advance: (milliseconds) => {
      now += milliseconds
    },
  }
}
