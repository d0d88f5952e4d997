/** Everything that happened about a person, the newest first: acts, withdrawals, questions, outcomes, imports. */
import type { Tx } from '#database'
import { actsOn, INTERVALS, type ActInHistory } from '#justice/acts'
import { changesOf } from '#justice/extract'
import type { PersonInRegister } from '#justice/register'
import { formatMoney, whyAlone } from '#justice/eligibility'
import { outcomesAbout } from '#justice/outcomes'
import { longDate } from '#pages'
import { withdrawalsOf } from '#justice/withdrawals'
import type { CaseAtHand } from './cases.ts'
import { OUTCOME_WORDS, REASON_WORDS } from './outcome-words.ts'

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
    what: `Alert withdrawn (${REASON_WORDS[w.reason]})`,
    details: `withdrawal ${w.number}, from list ${w.listNumber}: ${whyAlone(w.explanation)}`,
    caseReference: '',
  }))
  const outcomes = (await outcomesAbout(tx, number)).map((o) => ({
    at: o.happenedAt,
    what: `Customs reported: ${OUTCOME_WORDS[o.outcome]}`,
    details: '',
    caseReference: o.caseReference,
  }))
  const answers = cases.map((c) => ({
    at: c.asOf,
    what: c.stillEnforceable
      ? 'Customs was told: still enforceable'
      : `Customs was told: no (${c.reason === null ? '' : REASON_WORDS[c.reason]})`,
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

/** What was just recorded, for whoever recorded it; undefined when no such act is on record. */
export async function recordedWords(
  tx: Tx,
  personProfileNumber: string,
  actId: string,
): Promise<string | undefined> {
  const act = (await actsOn(tx, personProfileNumber)).find((one) => one.actId === actId)
  if (act === undefined) return undefined
  const { what, details } = actWords(act)
  const [withdrawal] = await withdrawalsOf(tx, personProfileNumber)
  const isWithdrawn = withdrawal !== undefined && withdrawal.withdrawnAt >= act.actedAt
  return `${what} recorded: ${details}.${isWithdrawn ? ' Customs is told that the alert is withdrawn.' : ''}`
}

function termsWords({ terms }: ActInHistory): string {
  if (terms === null) return ''
  const { instalmentCents, interval, firstOn } = terms
  return `${formatMoney(instalmentCents)} ${INTERVALS[interval].words} from ${longDate(firstOn)}`
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
      return {
        what: 'Time to pay',
        details: [money, termsWords(act), act.debtIds.join(', ')].filter(Boolean).join('; '),
      }
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
