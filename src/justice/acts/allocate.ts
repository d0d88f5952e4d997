/** Which debts an amount goes against: reparation and the rest apart, what a live warrant covers first. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { Debt, Standing } from '#justice/register'
import type { Amounts } from './act.ts'

/** The debts that the amounts lower, as they then are. */
export function allocate(standing: Standing, amounts: Amounts): Result<readonly Debt[], Fault> {
  const { finesCents, reparationCents } = amounts
  if (!isAmount(finesCents)) return err(fault('amount-malformed', { field: 'fines' }))
  if (!isAmount(reparationCents)) return err(fault('amount-malformed', { field: 'reparation' }))
  if (finesCents + reparationCents === 0) return err(fault('amount-zero', { field: 'fines' }))
  const ordered = inOrderOfPayment(standing)
  const fines = lowered(
    ordered.filter(({ kind }) => kind !== 'reparation'),
    finesCents,
  )
  if (fines === undefined) return err(fault('amount-exceeds-debt', { field: 'fines' }))
  const reparation = lowered(
    ordered.filter(({ kind }) => kind === 'reparation'),
    reparationCents,
  )
  if (reparation === undefined) return err(fault('amount-exceeds-debt', { field: 'reparation' }))
  return ok([...fines, ...reparation])
}

function isAmount(cents: number): boolean {
  return Number.isSafeInteger(cents) && cents >= 0
}

/** What is overdue under a live warrant, what is overdue, what is under arrangement; each in order of identifiers. */
function inOrderOfPayment({ debts, warrants }: Standing): readonly Debt[] {
  const covered = new Set(warrants.filter(({ status }) => status === 'live').flatMap((w) => w.debtIds))
  const rank = ({ debtId, underArrangement }: Debt) => (underArrangement ? 2 : covered.has(debtId) ? 0 : 1)
  return [...debts].sort((a, b) => rank(a) - rank(b) || (a.debtId < b.debtId ? -1 : 1))
}

/** Undefined when more is paid than is owed. */
function lowered(debts: readonly Debt[], amountCents: number): readonly Debt[] | undefined {
  let left = amountCents
  const changed: Debt[] = []
  for (const debt of debts) {
    const against = Math.min(left, debt.outstandingCents)
    if (against > 0) changed.push({ ...debt, outstandingCents: debt.outstandingCents - against })
    left -= against
  }
  return left === 0 ? changed : undefined
}
