/** What a person owes as the agent reads it out: fines and reparation apart, and together. */
import { formatMoney } from '#justice/eligibility'
import type { Debt } from '#justice/register'

export interface AmountsOwed {
  readonly finesCents: number
  readonly reparationCents: number
  readonly totalCents: number
}

export function amountsOwed(debts: readonly Debt[]): AmountsOwed {
  const sum = (isReparation: boolean) =>
    debts
      .filter(({ kind }) => (kind === 'reparation') === isReparation)
      .reduce((cents, { outstandingCents }) => cents + outstandingCents, 0)
  const [finesCents, reparationCents] = [sum(false), sum(true)]
  return { finesCents, reparationCents, totalCents: finesCents + reparationCents }
}

/** `$1,240 in fines and $300.50 in reparation`; what is nothing goes without saying. */
export function amountsInWords({
  finesCents,
  reparationCents,
}: Pick<AmountsOwed, 'finesCents' | 'reparationCents'>): string {
  const parts = [
    ...(finesCents > 0 ? [`${formatMoney(finesCents)} in fines`] : []),
    ...(reparationCents > 0 ? [`${formatMoney(reparationCents)} in reparation`] : []),
  ]
  return parts.length === 0 ? 'nothing' : parts.join(' and ')
}
