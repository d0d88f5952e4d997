/** Everything that happened about a person, the newest first: acts, withdrawals, questions, outcomes, imports. */
import type { Tx } from '#database'
import { actsOn, type ActInHistory } from '#justice/acts'
import { changesOf } from '#justice/extract'
import type { PersonInRegister } from '#justice/register'
import { formatMoney } from '#justice/eligibility'
import { outcomesAbout } from '#justice/outcomes'
import { withdrawalsOf } from '#justice/withdrawals'
import type { CaseAtHand } from './cases.ts'

export interface TrailEntry {
  readonly at: Date
  readonly what: string
  readonly details: string
  readonly caseReference: string
}

export async function trailOf(
  tx: Tx,
  person: PersonInRegister,
  cases: readonly CaseAtHand[],
): Promise<readonly TrailEntry[]> {
  const number = person.personProfileNumber
  const acts = (await actsOn(tx, number)).map((act) => ({
    at: act.actedAt,
    ...actWords(act),
    caseReference: act.caseReference ?? '',
  }))
  const withdrawals = (await withdrawalsOf(tx, number)).map((w) => ({
    at: w.withdrawnAt,
    what: `Alert withdrawn (${w.reason})`,
    details: `withdrawal ${w.number}, from list ${w.listNumber}: ${w.explanation}`,
    caseReference: '',
  }))
  const outcomes = (await outcomesAbout(tx, number)).map((o) => ({
    at: o.happenedAt,
    what: `Outcome at the border: ${o.outcome}`,
    details: '',
    caseReference: o.caseReference,
  }))
  const answers = cases.map((c) => ({
    at: c.asOf,
    what: c.stillEnforceable
      ? 'Customs was told: still enforceable'
      : `Customs was told: no (${c.reason ?? ''})`,
    details: '',
    caseReference: c.caseReference,
  }))
  const imports = (await changesOf(tx, number)).map(({ change, changedAt }) => ({
    at: changedAt,
    what: `Extract: ${change}`,
    details: '',
    caseReference: '',
  }))
  return [...acts, ...withdrawals, ...outcomes, ...answers, ...imports].sort(
    (a, b) => b.at.getTime() - a.at.getTime(),
  )
}

function actWords(act: ActInHistory): Pick<TrailEntry, 'what' | 'details'> {
  const money = [
    act.finesCents > 0 ? `${formatMoney(act.finesCents)} fines` : '',
    act.reparationCents > 0 ? `${formatMoney(act.reparationCents)} reparation` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
  switch (act.kind) {
    case 'payment':
      return { what: 'Payment', details: `${money}; receipt ${act.receiptNumber ?? ''}` }
    case 'arrangement':
      return { what: 'Time to pay', details: `${money}; ${act.debtIds.join(', ')}` }
    case 'remittal':
      return {
        what: act.remittalKind === 'remittal' ? 'Remittal' : 'Alternative sentence',
        details: money,
      }
    case 'warrant-withdrawal':
      return { what: 'Warrant withdrawn', details: act.warrantIds.join(', ') }
    case 'warrant-execution':
      return { what: 'Warrant executed', details: act.warrantIds.join(', ') }
  }
}
