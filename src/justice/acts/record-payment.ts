/** Records a payment: its receipt, and how much of it goes against fines and against reparation. */
import type { Tx } from '#database'
import { err, fault, isIdentifier, ok, type Fault, type Result } from '#kernel'
import { allocate } from './allocate.ts'
import { performAct } from './perform-act.ts'
import type { ActDependencies, ActOnPerson, Amounts, RecordedAct } from './act.ts'

export interface Payment extends ActOnPerson, Amounts {
  readonly receiptNumber: string
}

export async function recordPayment(
  tx: Tx,
  dependencies: ActDependencies,
  payment: Payment,
): Promise<Result<RecordedAct, Fault>> {
  const { finesCents, reparationCents } = payment
  if (!isIdentifier(payment.receiptNumber)) return err(fault('identifier-malformed', { field: 'receipt' }))
  // The same receipt typed otherwise is the same receipt: no payment counts twice.
  const receiptNumber = payment.receiptNumber.toUpperCase()
  return performAct(
    tx,
    dependencies,
    { ...payment, receiptNumber, kind: 'payment' },
    { finesCents, reparationCents },
    (standing) => {
      const debts = allocate(standing, payment)
      return debts.ok ? ok({ finesCents, reparationCents, debts: debts.value, warrants: [] }) : debts
    },
  )
}
