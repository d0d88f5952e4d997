/** Reading the notices: a list, one of them, and how many came each day. */
import type { Tx } from '#database'
import type { AlertType } from '#kernel'
import { countPerDay, selectNotice, selectNotices, type Notice, type NoticeFilter } from './store.ts'

const MOST_LISTED = 200

/** The newest first. */
export async function recentNotices(tx: Tx, filter: NoticeFilter = {}): Promise<readonly Notice[]> {
  return selectNotices(tx, filter, MOST_LISTED)
}

export async function noticeOf(tx: Tx, noticeId: string): Promise<Notice | undefined> {
  return selectNotice(tx, noticeId)
}

export interface DayOfNotices extends Readonly<Record<AlertType, number>> {
  readonly day: string
}

const DAY_MS = 86_400_000

/** Every civil date from `since` to `until`, those without a notice too. */
export async function noticesPerDay(tx: Tx, since: string, until: string): Promise<readonly DayOfNotices[]> {
  const counted = new Map<string, number>()
  for (const { day, alertType, notices } of await countPerDay(tx, since))
    counted.set(`${day} ${alertType}`, notices)
  const days: DayOfNotices[] = []
  for (let at = Date.parse(since); at <= Date.parse(until); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10)
    days.push({
      day,
      interception: counted.get(`${day} interception`) ?? 0,
      silent: counted.get(`${day} silent`) ?? 0,
    })
  }
  return days
}
