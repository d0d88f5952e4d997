/** The interception report to print: who was met and why, what Justice said, every step taken, and what came of it. */
import Type from 'typebox'
import { interceptionAlert, presentComparison, type InterceptionAlertRow } from '#customs/alerts'
import {
  comparison,
  definePage,
  fullInstant,
  longDate,
  notFound,
  summary,
  view,
  type ComparisonView,
  type SummaryRowView,
} from '#pages'
import { CASE_FACTS, type CaseFact } from '../case-table.ts'
import { caseOf, stepsOf, type InterceptionCase, type TakenStep } from '../store.ts'
import { recordedWith, stateText, stepWords } from './present-case.ts'

/** What the record must show before a warrant is executed. */
const FACT_WORDS: Readonly<Record<CaseFact, string>> = {
  'confirmed-enforceable': 'Justice confirmed that the warrant is in force',
  'told-of-intention': 'The person was told that it is intended to execute the warrant',
  'opportunity-to-confirm-identity': 'The person could say whether they are the person named',
  'opportunity-to-show-paid-or-arranged':
    'The person could say that nothing is owing or an arrangement was made',
}

interface ReportView {
  readonly caseId: string
  readonly reference: string
  readonly name: string
  readonly cameOfIt: string
  readonly printedAt: string
  readonly traveller: readonly SummaryRowView[]
  readonly match: readonly SummaryRowView[]
  readonly comparison: ComparisonView
  readonly against: readonly string[]
  readonly justice: readonly SummaryRowView[]
  readonly facts: readonly { readonly words: string; readonly isOnRecord: boolean }[]
  readonly taken: readonly {
    readonly time: string
    readonly who: string
    readonly words: string
    readonly note: string
  }[]
}

export const reportPage = definePage({
  address: '/cases/:caseId/report',
  permission: 'interception-case.work',
  title: (shown: ReportView) => `Interception report ${shown.reference}`,
  layout: 'wide',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  breadcrumbs: [{ text: 'Live board', href: '/board' }],
  get: {
    activity: 'case-report-viewed',
    subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
    async answer({ tx, at, params }) {
      const it = await caseOf(tx, params.caseId)
      const alert = await interceptionAlert(tx, params.caseId)
      if (it === undefined || alert === undefined) return notFound()
      return view(reportOf(it, alert, await stepsOf(tx, it.id), at))
    },
  },
  template: new URL('./report.njk', import.meta.url),
})

function reportOf(
  it: InterceptionCase,
  alert: InterceptionAlertRow,
  taken: readonly TakenStep[],
  at: Date,
): ReportView {
  const { traveller } = alert
  return {
    caseId: it.id,
    reference: it.reference,
    name: `${traveller.familyName}, ${traveller.givenNames}`,
    cameOfIt: stateText(it),
    printedAt: fullInstant(at),
    traveller: summary([
      { name: 'Name', value: `${traveller.familyName}, ${traveller.givenNames}` },
      { name: 'Born', value: longDate(traveller.dateOfBirth) },
      {
        name: 'Passport',
        value: { text: traveller.passportNumber, code: true, note: traveller.nationality },
      },
      {
        name: it.direction === 'departure' ? 'Departing' : 'Arriving',
        value: `${alert.craft}, ${it.port} lane ${alert.lane}`,
      },
      { name: 'Person profile number', value: { text: it.personProfileNumber, code: true } },
    ]),
    match: summary([
      { name: 'Alert raised', value: fullInstant(alert.alertedAt) },
      { name: 'Score', value: `${(alert.score / 100).toFixed(2)} of 100, band ${alert.band}` },
      { name: 'List', value: `number ${alert.listNumber}` },
      { name: 'Agreement', value: `${alert.agreement} ${alert.agreementVersion}` },
      { name: 'Matching engine', value: alert.engineVersion },
    ]),
    comparison: comparison({
      caption: 'Passport and list entry, field by field',
      left: 'Passport',
      right: 'List entry',
      rows: presentComparison(alert),
    }),
    against: alert.explanation.qualifiers.map(({ sentence }) => sentence),
    justice: summary(justiceSaid(it)),
    facts: CASE_FACTS.map((fact) => ({ words: FACT_WORDS[fact], isOnRecord: it.facts.includes(fact) })),
    taken: taken.map((one) => ({
      time: fullInstant(one.takenAt),
      who: one.personName,
      words: stepWords(one.step),
      note: recordedWith(one),
    })),
  }
}

function justiceSaid(it: InterceptionCase) {
  const asked = { name: 'Asked', value: it.askedAt === null ? 'Not yet' : fullInstant(it.askedAt) }
  const byPhone =
    it.givenBy === 'phone' && it.givenAt !== null
      ? [{ name: 'Confirmed by phone', value: fullInstant(it.givenAt) }]
      : []
  if (it.asOf === null || it.answeredAt === null)
    return [asked, { name: 'Answered', value: 'Not yet' }, ...byPhone]
  return [
    asked,
    { name: 'Answered', value: fullInstant(it.answeredAt) },
    { name: 'As at', value: fullInstant(it.asOf) },
    ...byPhone,
    {
      name: 'Still enforceable',
      value:
        it.stillEnforceable === true
          ? 'Yes: fines outstanding and warrant in force'
          : `No: ${it.classOfReason ?? 'no reason given'}`,
    },
  ]
}
