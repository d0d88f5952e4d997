/** The order of the board: whom nobody meets yet stands first, then the newest; what ended stands apart. */
import type { InterceptionAlertRow } from '#customs/alerts'
import type { InterceptionCase } from '../store.ts'

/** An alert and its case; a case opens a moment after its alert. */
export interface BoardEntry {
  readonly alert: InterceptionAlertRow
  readonly it: InterceptionCase | undefined
}

export function isOpen({ it }: BoardEntry): boolean {
  return it?.state !== 'closed'
}

function waitsForSomebody({ it }: BoardEntry): boolean {
  return it === undefined || it.state === 'alerted'
}

/** @param alerts the newest first */
export function boardOf(
  alerts: readonly InterceptionAlertRow[],
  cases: readonly InterceptionCase[],
): readonly BoardEntry[] {
  const byId = new Map(cases.map((it) => [it.id, it]))
  const entries = alerts.map((alert) => ({ alert, it: byId.get(alert.id) }))
  return [...entries.filter(waitsForSomebody), ...entries.filter((one) => !waitsForSomebody(one))]
}
