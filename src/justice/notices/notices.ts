/** Reading the notices: a list, one of them, and how many came each day. */
import type { Tx } from '#database'
import type { AlertType } from '#kernel'
import {
  countPerDay,
  selectNotice,
  selectNotices,
  selectNoticesOf,
  type Notice,
  type NoticeFilter,
} from './store.ts'

const MOST_LISTED = 200

/** The newest first. */
export async function recentNotices(tx: Tx, filter: NoticeFilter = {}): Promise<readonly Notice[]> {
  return selectNotices(tx, filter, MOST_LISTED)
}

export async function noticeOf(tx: Tx, noticeId: string): Promise<Notice | undefined> {
  return selectNotice(tx, noticeId)
}

/** By their identifiers; what is gone is not among them. */
export async function noticesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Notice>> {
  const notices = await selectNoticesOf(tx, ids)
  return new Map(notices.map((notice) => [notice.noticeId, notice]))
}

export interface DayOfNotices extends Readonly<Record<AlertType, number>> {
  readonly day: string
}

/** Of each of the days, those without a notice too. */
export async function noticesPerDay(tx: Tx, days: readonly string[]): Promise<readonly DayOfNotices[]> {
  const [since] = days
  if (since === undefined) return []
  const counted = new Map<string, number>()
  for (const { day, alertType, notices } of await countPerDay(tx, since))
    counted.set(`${day} ${alertType}`, notices)
  return days.map((day) => ({
    day,
    interception: counted.get(`${day} interception`) ?? 0,
    silent: counted.get(`${day} silent`) ?? 0,
  }))
}
