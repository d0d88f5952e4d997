/** What one criterion of the agreement says of one person: what was counted, which warrant covers it, and the outcome. */
import type { EligibilityCriterion } from '#agreement'
import type { AlertType } from '#kernel'
import type { Debt, Warrant } from '#justice/register'

/** `met`, or the first condition that fails: nothing is owed that counts, too little, or no live warrant covers it. */
export type FindingOutcome = 'met' | 'nothing-owing' | 'below-threshold' | 'no-live-warrant-covers-it'

export interface CoveringWarrant {
  readonly warrantId: string
  /** The counted debts that it covers. */
  readonly covers: readonly string[]
}

export interface Finding {
  readonly alertType: AlertType
  readonly criterion: string
  readonly noun: string
  readonly outcome: FindingOutcome
  readonly countedCents: number
  readonly atLeastCents: number
  readonly countedDebtIds: readonly string[]
  readonly coveringWarrants: readonly CoveringWarrant[]
}

export function findingOf(
  alertType: AlertType,
  criterion: EligibilityCriterion,
  debts: readonly Debt[],
  liveWarrants: readonly Warrant[],
): Finding {
  const counted = debts.filter((debt) => counts(criterion, debt))
  const countedIds = new Set(counted.map(({ debtId }) => debtId))
  const countedCents = counted.reduce((sum, { outstandingCents }) => sum + outstandingCents, 0)
  const coveringWarrants = liveWarrants
    .map(({ warrantId, debtIds }) => ({ warrantId, covers: debtIds.filter((id) => countedIds.has(id)) }))
    .filter(({ covers }) => covers.length > 0)
  return {
    alertType,
    criterion: criterion.criterion,
    noun: criterion.noun,
    outcome: outcomeOf(countedCents, criterion.atLeastCents, coveringWarrants.length),
    countedCents,
    atLeastCents: criterion.atLeastCents,
    countedDebtIds: [...countedIds],
    coveringWarrants,
  }
}

/** A debt under arrangement, or with nothing left to pay, is no longer overdue (Summary Proceedings Act 1957, s 79). */
function counts(criterion: EligibilityCriterion, debt: Debt): boolean {
  if (debt.underArrangement || debt.outstandingCents === 0) return false
  return criterion.counts.some(
    ({ kind, courtImposed }) => kind === debt.kind && (courtImposed === 'not-required' || debt.courtImposed),
  )
}

function outcomeOf(countedCents: number, atLeastCents: number, covering: number): FindingOutcome {
  if (countedCents === 0) return 'nothing-owing'
  if (countedCents < atLeastCents) return 'below-threshold'
  return covering === 0 ? 'no-live-warrant-covers-it' : 'met'
}
