/** Records that a court remitted an amount, or put an alternative sentence in its place. */
import type { Tx } from '#database'
import { ok, type Fault, type Result } from '#kernel'
import { allocate } from './allocate.ts'
import { performAct } from './perform-act.ts'
import type { ActDependencies, ActOnPerson, Amounts, RecordedAct, RemittalKind } from './act.ts'

export interface Remittal extends ActOnPerson, Amounts {
  readonly remittalKind: RemittalKind
}

export async function recordRemittal(
  tx: Tx,
  dependencies: ActDependencies,
  remittal: Remittal,
): Promise<Result<RecordedAct, Fault>> {
  const { finesCents, reparationCents } = remittal
  return performAct(
    tx,
    dependencies,
    { ...remittal, kind: 'remittal' },
    { finesCents, reparationCents },
    (standing) => {
      const debts = allocate(standing, remittal)
      return debts.ok ? ok({ finesCents, reparationCents, debts: debts.value, warrants: [] }) : debts
    },
  )
}
