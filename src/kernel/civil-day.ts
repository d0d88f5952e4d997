/** The civil day in New Zealand as instants. */
import { civilDate } from './clock.ts'

const HOUR_MS = 3_600_000

/** Midnight in New Zealand that began the day of `at`: found by looking back, since midnights move with summer time. */
export function startOfCivilDay(at: Date): Date {
  const day = civilDate(at)
  const startOfHour = Math.floor(at.getTime() / HOUR_MS) * HOUR_MS
  let start = startOfHour
  while (civilDate(new Date(start - 1)) === day) start -= HOUR_MS
  return new Date(start)
}
