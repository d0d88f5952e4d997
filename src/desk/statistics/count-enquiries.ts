/** Counts what exporters asked, month by month, for as long as every enquiry of the month is still held. */
import type { Database } from '#database'
import { civilDate, type Clock } from '#kernel'
import { addDays, retentionDue } from '#statute'
import { recountMonths } from './store.ts'

/** Done twice on one day it is done once. */
export async function countEnquiries(d: {
  readonly database: Database
  readonly clock: Clock
}): Promise<void> {
  const today = civilDate(d.clock.now())
  await d.database.as('desk_statistics', (tx) => recountMonths(tx, firstWholeMonth(today), today))
}

/**
 * The earliest month of which no enquiry can be gone yet. What was closed on its first day is the first that may be
 * disposed of, and from that day on its counts stay as they are.
 */
export function firstWholeMonth(today: string): string {
  let month = `${today.slice(0, 7)}-01`
  for (let before = monthBefore(month); today < earliestEnd(before); before = monthBefore(before))
    month = before
  return month
}

function earliestEnd(day: string): string {
  return retentionDue('enquiry', day).earliest ?? day
}

function monthBefore(month: string): string {
  return `${addDays(month, -1).slice(0, 7)}-01`
}
