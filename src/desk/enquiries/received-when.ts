/** Within which times an enquiry can have come: nothing comes from the future, and nothing is kept for more than ten years. */
import { civilDate } from '#kernel'
import { addDays } from '#statute'

const MOST_DAYS = 3653

/** Undefined where it can have come then. */
export function faultOfReceipt(
  receivedAt: Date,
  at: Date,
): 'enquiry-import-time-ahead' | 'enquiry-import-time-long-ago' | undefined {
  if (receivedAt > at) return 'enquiry-import-time-ahead'
  // As days of the calendar: a year of few digits is no day that a clock counts from.
  const earliest = addDays(civilDate(at), -MOST_DAYS)
  return receivedAt < new Date(`${earliest}T00:00:00Z`) ? 'enquiry-import-time-long-ago' : undefined
}
