/** The civil day in New Zealand as instants. */
import { Temporal } from 'temporal-polyfill'
import { CIVIL_TIME_ZONE, civilDate } from './clock.ts'

/** Midnight in New Zealand that began the day of `at`; with summer time it moves against the clock of the world. */
export function startOfCivilDay(at: Date): Date {
  const { epochMilliseconds } = Temporal.PlainDate.from(civilDate(at)).toZonedDateTime(CIVIL_TIME_ZONE)
  return new Date(epochMilliseconds)
}
