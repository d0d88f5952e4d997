/** One interception alert: passport and list entry side by side, field by field, with what it earned and why. */
import Type from 'typebox'
import {
  comparison,
  definePage,
  grouped,
  longDate,
  notFound,
  scoreBar,
  summary,
  view,
  type ComparisonView,
  type ScoreBarView,
  type SummaryRowView,
} from '#pages'
import { when } from '#pages'
import type { BandEdgeAt } from './band-edge.ts'
import { presentComparison } from './present-explanation.ts'
import { interceptionAlert, type InterceptionAlertRow } from '../store.ts'

interface AlertView {
  readonly caseAddress: string
  readonly reference: string
  readonly name: string
  readonly movement: string
  readonly comparison: ComparisonView
  readonly score: ScoreBarView
  readonly against: readonly string[]
  readonly commonness: string
  readonly facts: readonly SummaryRowView[]
  readonly evidence: readonly SummaryRowView[]
}

export const alertPage = (bandEdgeAt: BandEdgeAt) =>
  definePage({
    address: '/alerts/:alertId',
    permission: 'interception-alert.view',
    title: (shown: AlertView) => `Alert ${shown.reference}`,
    layout: 'wide',
    params: Type.Object({ alertId: Type.String({ format: 'uuid' }) }),
    breadcrumbs: [{ text: 'Live board', href: '/board' }],
    get: {
      activity: 'interception-alert-viewed',
      subject: ({ params }) => ({ kind: 'interception-alert', id: params.alertId }),
      async answer({ tx, at, params }) {
        const alert = await interceptionAlert(tx, params.alertId)
        return alert === undefined ? notFound() : view(alertView(alert, bandEdgeAt(alert.alertedAt), at))
      },
    },
    template: new URL('./alert.njk', import.meta.url),
  })

function alertView(alert: InterceptionAlertRow, bandEdge: number, at: Date): AlertView {
  const { explanation, traveller } = alert
  const fields = presentComparison(alert)
  return {
    caseAddress: `/cases/${alert.id}`,
    reference: alert.reference,
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
      { name: 'Raised', value: { time: when(alert.alertedAt, at) } },
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
