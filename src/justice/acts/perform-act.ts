/** Does one act on the register: recorded, applied, reviewed and logged in the caller's transaction, or refused by name. */
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import {
  changeDebts,
  changeWarrants,
  lockStandings,
  type Debt,
  type Standing,
  type Warrant,
} from '#justice/register'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { keepExtractOfDebts, keepExtractOfWarrants } from './acted-store.ts'
import type { ActDependencies, ActKind, ActToPerform, Amounts, ClassOfReason, RecordedAct } from './act.ts'
import { isSameAct, type Asked } from './same-act.ts'
import { findAct, insertAct, type ActInHistory, type ActRecord } from './store.ts'

/** What an act changes: the debts and warrants as they then are. */
export interface ActPlan extends Amounts {
  readonly debts: readonly Debt[]
  readonly warrants: readonly Warrant[]
}

export const NO_AMOUNT: Amounts = { finesCents: 0, reparationCents: 0 }

interface ActWords {
  readonly event: string
  readonly reason: ClassOfReason
}

const WORDS: Readonly<Record<ActKind, ActWords>> = {
  payment: { event: 'payment-recorded', reason: 'paid' },
  arrangement: { event: 'arrangement-recorded', reason: 'arrangement' },
  remittal: { event: 'remittal-recorded', reason: 'remitted' },
  'warrant-withdrawal': { event: 'warrant-withdrawn', reason: 'warrant-withdrawn' },
  'warrant-execution': { event: 'warrant-executed', reason: 'warrant-executed' },
}

export async function performAct(
  tx: Tx,
  { clock, reviewAlert }: ActDependencies,
  act: ActToPerform,
  asked: Asked,
  planOf: (standing: Standing) => Result<ActPlan, Fault>,
): Promise<Result<RecordedAct, Fault>> {
  const { actId, personProfileNumber, actor } = act
  const standing = (await lockStandings(tx, [personProfileNumber])).get(personProfileNumber)
  const earlier = await findAct(tx, actId)
  if (earlier !== undefined) return again(earlier, act, asked)
  if (standing === undefined || standing.leftAt !== null) return err(fault('person-not-in-register'))
  const plan = planOf(standing)
  if (!plan.ok) return plan
  const at = clock.now()
  const record = recordOf(act, plan.value)
  if (!(await insertAct(tx, record, at))) {
    // The key may have been used meanwhile about somebody else, whom this act did not lock.
    const other = await findAct(tx, actId)
    return other === undefined
      ? err(fault('receipt-number-used', { field: 'receipt' }))
      : again(other, act, asked)
  }
  await change(tx, standing, plan.value, at)
  const { event, reason } = WORDS[act.kind]
  await recordActivity(tx, at, actor, {
    event,
    subject: { kind: 'registered-person', id: standing.registerId },
    details: { act: actId, debts: record.debtIds.length, warrants: record.warrantIds.length },
  })
  const withdrawalNumber = await reviewAlert(tx, { personProfileNumber, reason, actor })
  const { finesCents, reparationCents, debtIds, warrantIds } = record
  return ok({ actId, finesCents, reparationCents, debtIds, warrantIds, withdrawalNumber })
}

/** The same act once more is done already; another one under its key is refused, and never taken for it. */
function again(earlier: ActInHistory, act: ActToPerform, asked: Asked): Result<RecordedAct, Fault> {
  return isSameAct(earlier, act, asked)
    ? ok({ ...earlier, withdrawalNumber: undefined })
    : err(fault('act-key-used'))
}

/** What the register says of the rows until now is what the extract said, if no act was before this. */
async function change(tx: Tx, standing: Standing, { debts, warrants }: ActPlan, at: Date): Promise<void> {
  const { personProfileNumber: person } = standing
  const debtsBefore = standing.debts.filter((was) => debts.some(({ debtId }) => debtId === was.debtId))
  const warrantsBefore = standing.warrants.filter((was) =>
    warrants.some(({ warrantId }) => warrantId === was.warrantId),
  )
  await keepExtractOfDebts(tx, person, debtsBefore, at)
  await changeDebts(tx, person, debts, at)
  await keepExtractOfWarrants(tx, person, warrantsBefore, at)
  await changeWarrants(tx, person, warrants, at)
}

function recordOf(act: ActToPerform, plan: ActPlan): ActRecord {
  return {
    ...act,
    finesCents: plan.finesCents,
    reparationCents: plan.reparationCents,
    debtIds: plan.debts.map(({ debtId }) => debtId),
    warrantIds: plan.warrants.map(({ warrantId }) => warrantId),
  }
}
