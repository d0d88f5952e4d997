/** The civil day in New Zealand as instants. */
import { Temporal } from 'temporal-polyfill'
import { CIVIL_TIME_ZONE, civilDate } from './clock.ts'

/** The instant at which clocks in New Zealand say `HH:MM` on a civil day, `YYYY-MM-DD`. */
export function civilTime(day: string, time: string): Date {
  const { epochMilliseconds } = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: CIVIL_TIME_ZONE,
    plainTime: Temporal.PlainTime.from(time),
  })
  return new Date(epochMilliseconds)
}

/** Midnight in New Zealand that began the day of `at`; with summer time it moves against the clock of the world. */
export function startOfCivilDay(at: Date): Date {
  const { epochMilliseconds } = Temporal.PlainDate.from(civilDate(at)).toZonedDateTime(CIVIL_TIME_ZONE)
  return new Date(epochMilliseconds)
}
