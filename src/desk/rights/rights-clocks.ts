/** When what was asked by right must be decided, and by when handed on: counted by the Act of its kind, from the first receipt. */
import { civilDate } from '#kernel'
import { countWorkingDays } from '#statute'
import { DECIDED_WITHIN, RIGHTS_KINDS, TRANSFERRED_WITHIN, type RightsKind } from './rights-kinds.ts'

export interface RightsClock {
  readonly days: number
  readonly section: string
  readonly due: string
  readonly notCounted: readonly { readonly day: string; readonly because: string }[]
}

export interface RightsClocks {
  readonly decide: RightsClock
  readonly transfer: RightsClock | undefined
}

export function clocksOf(kind: RightsKind, receivedAt: Date): RightsClocks {
  const { statute, decide, transfer } = RIGHTS_KINDS[kind]
  const counted = (days: number, section: string): RightsClock => ({
    ...{ days, section },
    ...countWorkingDays(civilDate(receivedAt), days, statute),
  })
  return {
    decide: counted(DECIDED_WITHIN.length, decide.section),
    transfer: transfer === undefined ? undefined : counted(TRANSFERRED_WITHIN.length, transfer.section),
  }
}
