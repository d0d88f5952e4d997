/** Why a warrant may no longer be executed at the border, in the agreement's classes: never an amount. */
import { isOverdue, type ActInHistory, type ClassOfReason } from '#justice/acts'
import type { Standing } from '#justice/register'

/** Money first: a warrant is withdrawn because somebody has paid, and the payment is what they will say. */
export function whyItEnded(
  standing: Pick<Standing, 'debts' | 'warrants' | 'leftAt'> | undefined,
  /** The newest first. */
  acts: readonly Pick<ActInHistory, 'kind'>[],
): ClassOfReason {
  // Nobody of the register has a warrant.
  if (standing === undefined || standing.leftAt !== null) return 'warrant-withdrawn'
  const { debts, warrants } = standing
  if (debts.length > 0 && !debts.some(isOverdue)) {
    if (debts.some(({ underArrangement, outstandingCents }) => underArrangement && outstandingCents > 0))
      return 'arrangement'
    return moneyAct(acts) === 'remittal' ? 'remitted' : 'paid'
  }
  if (!warrants.some(({ status }) => status === 'live'))
    return warrants.some(({ status }) => status === 'executed') ? 'warrant-executed' : 'warrant-withdrawn'
  // Something is still overdue, and too little of it: what brought it down is the reason.
  const last = moneyAct(acts)
  if (last === 'remittal') return 'remitted'
  return last === 'arrangement' ? 'arrangement' : 'paid'
}

function moneyAct(acts: readonly Pick<ActInHistory, 'kind'>[]) {
  return acts.find(({ kind }) => kind === 'payment' || kind === 'arrangement' || kind === 'remittal')?.kind
}
