/**
 * What the desk promises about time, as data: each with where the promise stands. Counted from receipt by any channel.
 */
import { civilDate } from '#kernel'
import { lastDayOf, type StatutoryClock } from '#statute'

const HOUR_MS = 3_600_000

/** Business days are the working days of the Legislation Act 2019. */
export const ACKNOWLEDGED_WITHIN = {
  promise: 'Acknowledged within 3 business days, with the day by which an answer can be expected',
  source: 'NZ Government Web Usability Standard 1.4, contact information',
  clock: { length: 3, unit: 'working-days' } as StatutoryClock,
}

export const FIRST_REPLY_WITHIN = {
  promise: 'A first reply from a person within 48 hours',
  source: 'Export Support Desk, its own aim',
  hours: 48,
}

export const ANSWERED_WITHIN = {
  promise: 'An answer, or word of when it comes, within 10 business days',
  source: 'Export Support Desk, told in each acknowledgement',
  clock: { length: 10, unit: 'working-days' } as StatutoryClock,
}

export interface EnquiryClocks {
  readonly acknowledgeBy: string
  readonly firstReplyBy: Date
  readonly answerBy: string
}

export function clocksOf(receivedAt: Date): EnquiryClocks {
  return {
    ...daysOf(civilDate(receivedAt)),
    firstReplyBy: new Date(receivedAt.getTime() + FIRST_REPLY_WITHIN.hours * HOUR_MS),
  }
}

type DaysOfReceipt = Pick<EnquiryClocks, 'acknowledgeBy' | 'answerBy'>

/** Counting business days is slow, and a page of the queue is of a few days: the latest stay counted. */
const counted = new Map<string, DaysOfReceipt>()
const MOST_COUNTED = 500

function daysOf(day: string): DaysOfReceipt {
  const known = counted.get(day)
  if (known !== undefined) return known
  const days = {
    acknowledgeBy: lastDayOf(ACKNOWLEDGED_WITHIN.clock, day, 'legislation'),
    answerBy: lastDayOf(ANSWERED_WITHIN.clock, day, 'legislation'),
  }
  if (counted.size >= MOST_COUNTED) counted.clear()
  counted.set(day, days)
  return days
}
