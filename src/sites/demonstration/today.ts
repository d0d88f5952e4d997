/** What happened today, as numbers for the front door: only the demonstration has somebody who may ask every site. */
import { listsAppliedSince } from '#customs/alert-list'
import { alertsSince } from '#customs/alerts'
import { scansSince } from '#customs/screening'
import type { Database } from '#database'
import { listHistory } from '#justice/daily-list'
import { noticesPerDay } from '#justice/notices'
import { civilDate, startOfCivilDay } from '#kernel'
import type { TodaysFigures } from './front-door/front-door.ts'

const DAYS_BEFORE_MS = 31 * 86_400_000

export async function todaysFigures(customs: Database, justice: Database, at: Date): Promise<TodaysFigures> {
  const [border, register] = await Promise.all([customsToday(customs, at), justiceToday(justice, at)])
  return { ...border, ...register }
}

async function customsToday(database: Database, at: Date) {
  const since = startOfCivilDay(at)
  return database.as('customs_supervisor', async (tx) => {
    const interceptionAlerts = await alertsSince(tx, since)
    return {
      interceptionAlerts,
      passportsRead: await scansSince(tx, since),
      listsApplied: await listsAppliedSince(tx, since),
      alertsBefore: (await alertsSince(tx, new Date(since.getTime() - DAYS_BEFORE_MS))) - interceptionAlerts,
    }
  })
}

async function justiceToday(database: Database, at: Date) {
  const today = civilDate(at)
  return database.as('justice_list_officer', async (tx) => {
    const [last] = await listHistory(tx, 1)
    const [notices] = await noticesPerDay(tx, [today])
    return {
      peopleOnList: (last?.entries.interception ?? 0) + (last?.entries.silent ?? 0),
      noticesOpened: (notices?.interception ?? 0) + (notices?.silent ?? 0),
    }
  })
}
