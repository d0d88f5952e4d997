/** The agreement's guard against a list that lost half its people, or doubled, by a defect rather than by law. */
import type { Agreement } from './agreement.ts'
import { messageOf } from './message-fields.ts'

export interface ListGuard {
  /** Per cent of the list before by which the next one may shrink. */
  readonly mostShrinkPerCent: number
  /** Per cent of the list before by which the next one may grow. */
  readonly mostGrowthPerCent: number
}

/** An agreement that names no guard lets no list differ in size without two people. */
export function listGuard(agreement: Agreement): ListGuard {
  const guards = messageOf(agreement, 'list')?.guards
  return {
    mostShrinkPerCent: guards?.shrinkAtMostPerCent ?? 0,
    mostGrowthPerCent: guards?.growAtMostPerCent ?? 0,
  }
}

/** True when two people must release the list. The first list of all has nothing to be compared with. */
export function isBeyondGuard(currentCount: number, nextCount: number, guard: ListGuard): boolean {
  if (currentCount === 0) return false
  const change = (nextCount - currentCount) * 100
  return change < -guard.mostShrinkPerCent * currentCount || change > guard.mostGrowthPerCent * currentCount
}
