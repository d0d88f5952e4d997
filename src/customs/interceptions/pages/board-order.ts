/** The order of the board: whom nobody meets yet stands first, then the newest; what ended stands apart. */
import type { InterceptionAlertRow } from '#customs/alerts'
import type { InterceptionCase } from '../store.ts'

/** An alert and its case; a case opens a moment after its alert. */
export interface Standing {
  readonly alert: InterceptionAlertRow
  readonly it: InterceptionCase | undefined
}

export function isStanding({ it }: Standing): boolean {
  return it?.state !== 'closed'
}

function waitsForSomebody({ it }: Standing): boolean {
  return it === undefined || it.state === 'alerted'
}

/** @param alerts the newest first */
export function boardOf(
  alerts: readonly InterceptionAlertRow[],
  cases: readonly InterceptionCase[],
): readonly Standing[] {
  const byId = new Map(cases.map((it) => [it.id, it]))
  const standings = alerts.map((alert) => ({ alert, it: byId.get(alert.id) }))
  return [...standings.filter(waitsForSomebody), ...standings.filter((one) => !waitsForSomebody(one))]
}
