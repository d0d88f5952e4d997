/** One interception alert as it is shown: passport and list entry side by side, field by field, with what it earned and why. */
import {
  comparison,
  grouped,
  longDate,
  scoreBar,
  summary,
  when,
  whenExactly,
  type ComparisonView,
  type ScoreBarView,
  type SummaryRowView,
} from '#pages'
import { presentComparison } from './present-explanation.ts'
import type { InterceptionAlertRow } from '../store.ts'

export interface AlertView {
  readonly name: string
  readonly movement: string
  readonly comparison: ComparisonView
  readonly score: ScoreBarView
  readonly against: readonly string[]
  readonly commonness: string
  readonly facts: readonly SummaryRowView[]
  readonly evidence: readonly SummaryRowView[]
}

/** @param bandEdge where band A began when the alert was raised */
/** Of an alert that is settled it matters when it was raised, of another how long ago. */
export function presentAlert(
  alert: InterceptionAlertRow,
  bandEdge: number,
  at: Date,
  { isSettled }: { readonly isSettled: boolean },
): AlertView {
  const { explanation, traveller } = alert
  const fields = presentComparison(alert)
  return {
    name: `${traveller.familyName}, ${traveller.givenNames}`,
    movement: `${alert.direction === 'departure' ? 'Departing' : 'Arriving'} on ${alert.craft}, ${alert.port} lane ${alert.lane}`,
    comparison: comparison({
      caption: 'Passport and list entry, field by field',
      left: 'Passport',
      right: 'List entry',
      rows: fields,
    }),
    score: scoreBar({
      credits: fields.map(({ field, credit }) => ({ label: field, credit })),
      score: alert.score / 100,
      edge: bandEdge,
      band: `band ${alert.band}`,
    }),
    against: explanation.qualifiers.map(({ sentence }) => sentence),
    commonness: explanation.commonness.sentence.replaceAll(/\d{4,}/g, (count) => grouped(Number(count))),
    facts: summary([
      {
        name: 'Raised',
        value: { time: isSettled ? whenExactly(alert.alertedAt) : when(alert.alertedAt, at) },
      },
      { name: 'Reference', value: { text: alert.reference, code: true } },
      {
        name: 'Passport',
        value: { text: traveller.passportNumber, code: true, note: traveller.nationality },
      },
      { name: 'Born', value: longDate(traveller.dateOfBirth) },
      { name: 'Person profile number', value: { text: alert.personProfileNumber, code: true } },
    ]),
    evidence: summary([
      { name: 'Identity code', value: { text: alert.identityCode, code: true } },
      { name: 'Evidence', value: `${(alert.logOdds / 100).toFixed(1)} bits that both are one person` },
      { name: 'List', value: listInForce(alert) },
      { name: 'Agreement', value: `${alert.agreement} ${alert.agreementVersion}` },
      { name: 'Matching engine', value: alert.engineVersion },
    ]),
  }
}

function listInForce({ listNumber: list, withdrawalNumber: withdrawal }: InterceptionAlertRow): string {
  return withdrawal === 0
    ? `number ${list}`
    : `number ${list}, less the withdrawals up to number ${withdrawal}`
}
