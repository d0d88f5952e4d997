/** What stands on a board: alerts and their cases, however old an open one is. */
import {
  findInterceptionAlerts,
  interceptionAlerts,
  interceptionAlertsOf,
  type InterceptionAlertRow,
} from '#customs/alerts'
import type { Tx } from '#database'
import { casesOf, urgentCases } from '../store.ts'
import { inBoardOrder, isOpen, type BoardEntry } from './board-order.ts'

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
  return entriesOf(tx, alerts)
}

/** Those of a board that a search finds; whoever is past the board’s hours is among the closed cases. */
export async function soughtEntries(
  tx: Tx,
  search: string,
  since: Date,
  most: number,
): Promise<readonly BoardEntry[]> {
  const found = await findInterceptionAlerts(tx, search, most)
  const entries = await entriesOf(tx, await interceptionAlertsOf(tx, found))
  return entries.filter(
    (entry) => isOpen(entry) || entry.alert.alertedAt >= since || (entry.it?.closedAt ?? since) > since,
  )
}

async function entriesOf(tx: Tx, alerts: readonly InterceptionAlertRow[]): Promise<readonly BoardEntry[]> {
  const cases = await casesOf(
    tx,
    alerts.map(({ id }) => id),
  )
  const byId = new Map(cases.map((it) => [it.id, it]))
  return inBoardOrder(alerts.map((alert) => ({ alert, it: byId.get(alert.id) })))
}
