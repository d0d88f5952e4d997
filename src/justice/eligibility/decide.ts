/** Who is in serious default: the agreement's criteria, applied to one person's debts and warrants. */
import type { EligibilityCriteria } from '#agreement'
import type { AlertType } from '#kernel'
import type { Debt, Warrant } from '#justice/register'
import { explain } from './explain.ts'
import { findingOf, type Finding } from './finding.ts'

export interface Decision {
  readonly decision: AlertType | 'none'
  /** The civil date that the decision speaks of. */
  readonly asOf: string
  /** For an alert the criteria that were met; for none, every criterion with the condition that failed. */
  readonly reasons: readonly Finding[]
  /** `silent: $1,240 fines, warrant W-1 live, covers D-1`. */
  readonly explanation: string
}

/** The first type of alert with a criterion that is met; none without a live warrant (1996 Act, ss 280C and 280F). */
export function decide(
  criteria: EligibilityCriteria,
  debts: readonly Debt[],
  warrants: readonly Warrant[],
  asOf: string,
): Decision {
  const live = warrants.filter(({ status, issuedOn }) => status === 'live' && issuedOn <= asOf)
  const all: Finding[] = []
  for (const { alertType, anyOf } of criteria.alerts) {
    const findings = anyOf.map((criterion) => findingOf(alertType, criterion, debts, live))
    const met = findings.filter(({ outcome }) => outcome === 'met')
    if (met.length > 0)
      return { decision: alertType, asOf, reasons: met, explanation: explain(alertType, met) }
    all.push(...findings)
  }
  return { decision: 'none', asOf, reasons: all, explanation: explain('none', all) }
}
