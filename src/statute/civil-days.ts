/** Arithmetic of whole days in the civil calendar; a day is `YYYY-MM-DD` and has no time zone. */
import { Temporal } from 'temporal-polyfill'
import { BrokenPromise, civilDate, isCivilDay } from '#kernel'

export function addDays(day: string, count: number): string {
  return dateOf(day).add({ days: count }).toString()
}

/** The same day of a later month; the last of it where the month is shorter (29 February and a year is 28 February). */
export function addMonths(day: string, count: number): string {
  return dateOf(day).add({ months: count }).toString()
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return dateOf(day).dayOfWeek
}

export function civilDay(year: number, month: number, day: number): string {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
}

/** The last days up to and with that of an instant, the oldest first: a day of 23 or 25 hours is one of them too. */
export function civilDaysUpTo(at: Date, count: number): readonly string[] {
  const last = civilDate(at)
  return Array.from({ length: count }, (_, index) => addDays(last, index + 1 - count))
}

function dateOf(day: string): Temporal.PlainDate {
  // Temporal would also take `20160630` and a date with a time.
  if (!isCivilDay(day)) throw new BrokenPromise('a day of the civil calendar is YYYY-MM-DD')
  return Temporal.PlainDate.from(day)
}
