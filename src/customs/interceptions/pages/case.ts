/** An interception case for officers and supervisors: how fresh Justice's word is, what was done, what to do next. */
import Type from 'typebox'
import { interceptionAlert } from '#customs/alerts'
import { spokenCode } from '#kernel'
import { definePage, notFound, view, type StepView } from '#pages'
import { caseOf, stepsOf } from '../store.ts'
import { possibleSteps } from '../take-step.ts'
import { freshness, stateText, takenSteps, type FreshnessView } from './present-case.ts'
import { answerStep, stepForm } from './step-form.ts'

interface CaseView {
  readonly caseId: string
  readonly reference: string
  readonly name: string
  readonly movement: string
  readonly state: string
  readonly isOpen: boolean
  readonly version: number
  readonly holder: string
  /** What the last shift left to whoever comes next. */
  readonly handedOver: string
  readonly fresh: FreshnessView
  readonly code: string
  readonly taken: readonly StepView[]
  readonly choices: readonly { readonly step: string; readonly words: string }[]
  readonly mayHandOver: boolean
  readonly mayEnd: boolean
}

export const casePage = definePage({
  address: '/cases/:caseId',
  permission: 'interception-case.work',
  title: (shown: CaseView) => `Case ${shown.reference}`,
  layout: 'wide',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  breadcrumbs: [{ text: 'Live board', href: '/board' }],
  get: {
    activity: 'case-viewed',
    subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
    async answer({ tx, at, person, params }) {
      const it = await caseOf(tx, params.caseId)
      const alert = await interceptionAlert(tx, params.caseId)
      if (it === undefined || alert === undefined) return notFound()
      const taken = await stepsOf(tx, it.id)
      const last = taken.at(-1)
      const possible = possibleSteps(it, person.role)
      return view<CaseView>(
        {
          caseId: it.id,
          reference: it.reference,
          name: `${alert.traveller.familyName}, ${alert.traveller.givenNames}`,
          movement: `${it.direction === 'departure' ? 'Departing' : 'Arriving'} on ${alert.craft}, ${it.port} lane ${alert.lane}`,
          state: stateText(it),
          isOpen: it.state !== 'closed',
          version: it.version,
          holder: it.holderName ?? '',
          handedOver: last?.step === 'hand-over' ? last.note : '',
          fresh: freshness(it, at),
          code: it.asOf === null ? '' : spokenCode(it.reference, it.asOf),
          taken: takenSteps(taken, at),
          choices: possible
            .filter(({ step }) => step !== 'not-completed' && step !== 'hand-over')
            // Nobody takes a case over from themselves.
            .filter(({ step }) => step !== 'take-over' || it.holderId !== person.id)
            .map(({ step, words }) => ({ step, words })),
          mayHandOver: possible.some(({ step }) => step === 'hand-over'),
          mayEnd: possible.some(({ step }) => step === 'not-completed'),
        },
        { refreshAfterSeconds: 10 },
      )
    },
  },
  post: {
    activity: 'case-step-asked',
    subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
    form: stepForm,
    answer: answerStep,
  },
  template: new URL('./case.njk', import.meta.url),
})
