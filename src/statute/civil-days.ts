/** Arithmetic of whole days in the civil calendar; a day is `YYYY-MM-DD` and has no time zone. */
import { BrokenPromise, isFullDate, parsePartialDate } from '#kernel'

const DAY_MS = 86_400_000

/** Whether the text is a day that exists. */
export function isCivilDay(text: string): boolean {
  const date = parsePartialDate(text)
  return date !== undefined && isFullDate(date)
}

export function addDays(day: string, count: number): string {
  return dayOf(instantOf(day) + count * DAY_MS)
}

/** The same day of a later month; the last of it where the month is shorter (29 February and a year is 28 February). */
export function addMonths(day: string, count: number): string {
  const start = new Date(instantOf(day))
  const month = start.getUTCMonth() + count
  const last = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return dayOf(Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), last)))
}

/** Sunday is 0. */
export function weekdayOf(day: string): number {
  return new Date(instantOf(day)).getUTCDay()
}

export function civilDay(year: number, month: number, day: number): string {
  return dayOf(Date.UTC(year, month - 1, day))
}

function instantOf(day: string): number {
  if (!isCivilDay(day)) throw new BrokenPromise('a day of the civil calendar is YYYY-MM-DD')
  return Date.parse(`${day}T00:00:00Z`)
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
