/** What somebody who pays over time agrees to: how much, how often, from when; and the payments that follow from it. */
import { Temporal } from 'temporal-polyfill'
import { err, fault, ok, type Fault, type Result } from '#kernel'

export const INTERVALS = {
  weekly: { words: 'every week', step: { days: 7 } },
  fortnightly: { words: 'every fortnight', step: { days: 14 } },
  monthly: { words: 'every month', step: { months: 1 } },
} as const
export type Interval = keyof typeof INTERVALS

/** What no arrangement goes beyond. */
const ARRANGEMENT_LIMITS = { firstPaymentWithinDays: 92, paidOffWithinYears: 10 } as const

export interface ArrangementTerms {
  readonly instalmentCents: number
  readonly interval: Interval
  /** The civil day of the first payment, `YYYY-MM-DD`. */
  readonly firstOn: string
}

export interface PaymentPlan {
  readonly payments: number
  /** What is left for the last one; the others are of the agreed amount. */
  readonly lastCents: number
  readonly lastOn: string
}

export function isInterval(value: string): value is Interval {
  return Object.hasOwn(INTERVALS, value)
}

export function paymentPlan(terms: ArrangementTerms, totalCents: number): PaymentPlan {
  const payments = Math.max(1, Math.ceil(totalCents / terms.instalmentCents))
  const step = Object.entries(INTERVALS[terms.interval].step).map(([unit, many]) => [
    unit,
    many * (payments - 1),
  ])
  const last = Temporal.PlainDate.from(terms.firstOn).add(Object.fromEntries(step) as { days?: number })
  return {
    payments,
    lastCents: totalCents - (payments - 1) * terms.instalmentCents,
    lastOn: last.toString(),
  }
}

/** Held against what comes under the arrangement, as of a civil day. */
export function checkTerms(
  terms: ArrangementTerms,
  totalCents: number,
  today: string,
): Result<PaymentPlan, Fault> {
  const { instalmentCents, firstOn } = terms
  if (!Number.isSafeInteger(instalmentCents) || instalmentCents <= 0)
    return err(fault('instalment-zero', { field: 'instalment' }))
  if (instalmentCents > totalCents) return err(fault('instalment-exceeds-debt', { field: 'instalment' }))
  const day = Temporal.PlainDate.from(today)
  if (firstOn < today) return err(fault('first-payment-past', { field: 'first' }))
  if (firstOn > day.add({ days: ARRANGEMENT_LIMITS.firstPaymentWithinDays }).toString())
    return err(fault('first-payment-too-late', { field: 'first' }))
  // Counted before any date is made of it: a cent a month of a large debt ends beyond the calendar.
  if (totalCents / instalmentCents > ARRANGEMENT_LIMITS.paidOffWithinYears * 53)
    return err(fault('arrangement-too-long', { field: 'instalment' }))
  const plan = paymentPlan(terms, totalCents)
  if (plan.lastOn > day.add({ years: ARRANGEMENT_LIMITS.paidOffWithinYears }).toString())
    return err(fault('arrangement-too-long', { field: 'instalment' }))
  return ok(plan)
}
