/** The order of the board: whom nobody holds stands first; then whose craft leaves soonest, then who has waited longest. */
import type { InterceptionAlertRow } from '#customs/alerts'
import type { InterceptionCase } from '../store.ts'

/** What the order looks at. */
export interface Waiting {
  readonly alert: Pick<InterceptionAlertRow, 'id' | 'alertedAt'>
  /** A case opens a moment after its alert. */
  readonly it: Pick<InterceptionCase, 'state' | 'holderId'> | undefined
  /** When the craft departs, where that is known: a crossing's message does not say. */
  readonly departsAt?: Date
}

/** An alert and its case. */
export interface BoardEntry extends Waiting {
  readonly alert: InterceptionAlertRow
  readonly it: InterceptionCase | undefined
}

export function isOpen({ it }: Pick<Waiting, 'it'>): boolean {
  return it?.state !== 'closed'
}

/** Nobody took it yet, or whoever held it handed it over and nobody took it since. */
export function waitsForSomebody({ it }: Pick<Waiting, 'it'>): boolean {
  return it === undefined || (it.state !== 'closed' && it.holderId === null)
}

/** Open ones as above; what ended comes after them, the newest first. */
export function inBoardOrder<Entry extends Waiting>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (isOpen(a) ? byDeparture(a, b) || alerted(a) - alerted(b) : alerted(b) - alerted(a)) ||
      a.alert.id.localeCompare(b.alert.id),
  )
}

function rank(entry: Waiting): number {
  if (!isOpen(entry)) return 2
  return waitsForSomebody(entry) ? 0 : 1
}

const alerted = ({ alert }: Waiting) => alert.alertedAt.getTime()

/** A departure that is known goes before one that is not: its time runs out. */
function byDeparture(a: Waiting, b: Waiting): number {
  if (a.departsAt === undefined || b.departsAt === undefined)
    return Number(a.departsAt === undefined) - Number(b.departsAt === undefined)
  return a.departsAt.getTime() - b.departsAt.getTime()
}
