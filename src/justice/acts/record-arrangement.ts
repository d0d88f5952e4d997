/** Records time to pay: the debts that come under an arrangement are no longer overdue. */
import type { Tx } from '#database'
import { civilDate, err, fault, ok, type Fault, type Result } from '#kernel'
import { checkTerms, type ArrangementTerms } from './arrangement-terms.ts'
import { performAct, type ActPlan } from './perform-act.ts'
import type { Debt, Standing } from '#justice/register'
import type { ActDependencies, ActOnPerson, RecordedAct } from './act.ts'

export interface Arrangement extends ActOnPerson {
  /** The amount under arrangement is all that is outstanding of these. */
  readonly debtIds: readonly string[]
  /** None where the arrangement was made elsewhere, and only that it exists is known. */
  readonly terms?: ArrangementTerms
}

export async function recordArrangement(
  tx: Tx,
  dependencies: ActDependencies,
  arrangement: Arrangement,
): Promise<Result<RecordedAct, Fault>> {
  const { debtIds, terms } = arrangement
  const today = civilDate(dependencies.clock.now())
  return performAct(tx, dependencies, { ...arrangement, kind: 'arrangement' }, { debtIds }, (standing) => {
    const plan = arrangementPlan(standing, debtIds)
    if (!plan.ok || terms === undefined) return plan
    const checked = checkTerms(terms, plan.value.finesCents + plan.value.reparationCents, today)
    return checked.ok ? plan : checked
  })
}

/** Overdue: something is owed and no arrangement holds. */
export function isOverdue({ outstandingCents, underArrangement }: Debt): boolean {
  return outstandingCents > 0 && !underArrangement
}

/** What an arrangement of these debts would change. */
export function arrangementPlan(
  { debts }: Pick<Standing, 'debts'>,
  debtIds: readonly string[],
): Result<ActPlan, Fault> {
  const chosen = debts.filter(({ debtId }) => debtIds.includes(debtId))
  if (chosen.length === 0 || chosen.length !== new Set(debtIds).size || !chosen.every(isOverdue))
    return err(fault('debt-not-overdue', { field: 'debts' }))
  const sum = (some: readonly Debt[]) => some.reduce((cents, debt) => cents + debt.outstandingCents, 0)
  return ok({
    finesCents: sum(chosen.filter(({ kind }) => kind !== 'reparation')),
    reparationCents: sum(chosen.filter(({ kind }) => kind === 'reparation')),
    debts: chosen.map((debt) => ({ ...debt, underArrangement: true })),
    warrants: [],
  })
}
