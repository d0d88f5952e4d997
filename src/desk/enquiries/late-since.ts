/** Which enquiries are late now, as moments that a database compares: the same promises as each enquiry's own clock. */
import { civilDate, civilTime, startOfCivilDay } from '#kernel'
import { clocksOf, FIRST_REPLY_WITHIN } from './service-times.ts'

export interface LateSince {
  /** Whoever was not replied to. */
  readonly repliesReceivedBefore: Date
  /** Whoever was, and has no answer. */
  readonly answersReceivedBefore: Date
  /** Follow-ups of these days and before. */
  readonly followUpsBefore: string
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Ten business days are never more than these, whatever holidays stand between. */
const MOST_DAYS_OF_ANSWER = 60

/** A day is kept until its last minute in New Zealand. */
export function endOfDay(day: string): Date {
  return civilTime(day, '23:59')
}

export function lateSince(at: Date): LateSince {
  return {
    repliesReceivedBefore: new Date(at.getTime() - FIRST_REPLY_WITHIN.hours * HOUR_MS),
    answersReceivedBefore: firstInTime(at),
    followUpsBefore: firstDayInTime(at),
  }
}

/** The beginning of the first day whose enquiries are still in time: the later it came, the later it is due. */
function firstInTime(at: Date): Date {
  let day = startOfCivilDay(at)
  for (let back = 0; back < MOST_DAYS_OF_ANSWER; back += 1) {
    const before = startOfCivilDay(new Date(day.getTime() - DAY_MS / 2))
    if (endOfDay(clocksOf(before).answerBy) < at) break
    day = before
  }
  return day
}

function firstDayInTime(at: Date): string {
  const today = civilDate(at)
  return endOfDay(today) < at ? civilDate(new Date(startOfCivilDay(at).getTime() + 1.5 * DAY_MS)) : today
}
