/** What stands on a board: alerts and their cases, however old an open one is. */
import { interceptionAlerts, interceptionAlertsOf } from '#customs/alerts'
import type { Tx } from '#database'
import { casesOf, urgentCases } from '../store.ts'
import { inBoardOrder, type BoardEntry } from './board-order.ts'

/** @param most of the newest alerts, and of the most urgent cases */
export async function boardEntries(tx: Tx, since: Date, most: number): Promise<readonly BoardEntry[]> {
  const newest = await interceptionAlerts(tx, { since, most })
  const known = new Set(newest.map(({ id }) => id))
  const urgent = await urgentCases(tx, since, most)
  const alerts = [
    ...newest,
    ...(await interceptionAlertsOf(
      tx,
      urgent.filter((id) => !known.has(id)),
    )),
  ]
  const cases = await casesOf(
    tx,
    alerts.map(({ id }) => id),
  )
  const byId = new Map(cases.map((it) => [it.id, it]))
  return inBoardOrder(alerts.map((alert) => ({ alert, it: byId.get(alert.id) })))
}
