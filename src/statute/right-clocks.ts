/** By when what was asked by right must be decided, and by when handed on: counted as the Act of its kind says, from the first receipt. */
import type { OneOffHoliday } from './one-off-holidays.ts'
import { RIGHTS, type Period, type RightKind } from './rights.ts'
import { countWorkingDays, type WorkingDayCount } from './working-days.ts'

export interface RightClock extends WorkingDayCount {
  /** Working days. */
  readonly days: number
  readonly section: string
}

export interface RightClocks {
  readonly decide: RightClock
  readonly transfer: RightClock | undefined
}

/** `received`: the civil day of the first receipt, by whatever way; it is not counted itself. */
export function rightClocks(
  kind: RightKind,
  received: string,
  oneOff?: readonly OneOffHoliday[],
): RightClocks {
  const { statute, decide, transfer } = RIGHTS[kind]
  const counted = ({ within, section }: Period): RightClock => ({
    ...{ days: within.length, section },
    ...countWorkingDays(received, within.length, statute, oneOff),
  })
  return { decide: counted(decide), transfer: transfer === undefined ? undefined : counted(transfer) }
}
