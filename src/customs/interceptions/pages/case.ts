/** An alert and its case, one page for officers: how fresh Justice's word is, why this traveller, what to do next, what was done. */
import Type from 'typebox'
import { interceptionAlert, presentAlert, type AlertView, type BandEdgeAt } from '#customs/alerts'
import { spokenCode } from '#kernel'
import type { SignedInPerson } from '#access'
import type { Tx } from '#database'
import { definePage, notFound, view, type PageKey, type StepView } from '#pages'
import type { AnswerLimit, AnswerLimitAt } from '../answer-limit.ts'
import { caseOf, stepsOf, type InterceptionCase } from '../store.ts'
import { possibleSteps } from '../take-step.ts'
import { listedNow } from './listed-now.ts'
import { freshness, type FreshnessView } from './freshness.ts'
import { stateText, takenSteps, undoOf, type UndoView } from './present-case.ts'
import { pressWords } from './press-words.ts'
import { answerStep, stepForm } from './step-form.ts'

interface CaseView extends AlertView {
  readonly caseId: string
  readonly reference: string
  /** What the list says of the person since; empty where it says what the alert matched. */
  readonly listedNow: string
  /** The case opens a moment after its alert. */
  readonly work: CaseWork | false
}

interface CaseWork {
  readonly state: string
  readonly isOpen: boolean
  readonly version: number
  readonly holder: string
  /** Nobody holds it any more, and somebody did. */
  readonly isHandedOver: boolean
  /** What the last shift left to whoever comes next. */
  readonly handedOver: string
  readonly fresh: FreshnessView
  readonly undo: UndoView | false
  readonly code: string
  readonly taken: readonly StepView[]
  readonly choices: readonly { readonly step: string; readonly words: string }[]
  readonly mayHandOver: boolean
  /** The words of the button, where it may be ended. */
  readonly mayEnd: string | false
}

/** Each presses the button of its step, where the case has it now. */
const KEYS: readonly PageKey[] = [
  { key: 'm', words: 'I am meeting this traveller', target: 'step-acknowledge' },
  { key: 'p', words: pressWords('notify-police'), target: 'step-notify-police' },
  { key: 't', words: 'Take over from the last shift', target: 'step-take-over' },
  { key: 'h', words: 'Hand over to the next shift', target: 'hand-over' },
  { key: 'a', words: 'Ask Justice again', target: 'ask-justice' },
  { key: 'e', words: `${pressWords('not-completed')}: to its own page`, target: 'step-not-completed' },
  { key: 'r', words: 'Interception report to print', target: 'report' },
]
const SECONDS_UNTIL_OPENED = 1
const REFRESH_SECONDS = 10

export const casePage = (limitAt: AnswerLimitAt, bandEdgeAt: BandEdgeAt) =>
  definePage({
    address: '/cases/:caseId',
    permission: 'interception-case.work',
    title: (shown: CaseView) => `Case ${shown.reference}`,
    layout: 'wide',
    params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
    breadcrumbs: [{ text: 'Live board', href: '/board' }],
    keys: KEYS,
    get: {
      activity: 'case-viewed',
      subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
      async answer({ tx, at, person, params }) {
        const alert = await interceptionAlert(tx, params.caseId)
        if (alert === undefined) return notFound()
        const it = await caseOf(tx, alert.id)
        return view<CaseView>(
          {
            ...presentAlert(alert, bandEdgeAt(alert.alertedAt), at, { isSettled: it?.state === 'closed' }),
            caseId: alert.id,
            reference: alert.reference,
            listedNow: listedNow(alert, it?.state === 'closed' ? null : (it?.listedNow ?? null)),
            work: it !== undefined && (await workOn(tx, it, person, at, limitAt(at))),
          },
          { refreshAfterSeconds: it === undefined ? SECONDS_UNTIL_OPENED : REFRESH_SECONDS },
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

async function workOn(
  tx: Tx,
  it: InterceptionCase,
  person: SignedInPerson,
  at: Date,
  limit: AnswerLimit,
): Promise<CaseWork> {
  const taken = await stepsOf(tx, it.id)
  const last = taken.at(-1)
  const possible = possibleSteps(it, person.role, at, limit)
  const isOpen = it.state !== 'closed'
  return {
    state: stateText(it),
    isOpen,
    version: it.version,
    holder: it.holderName ?? '',
    isHandedOver: isOpen && it.holderId === null && it.state !== 'alerted',
    handedOver: last?.step === 'hand-over' ? last.note : '',
    fresh: freshness(it, at, limit),
    undo: undoOf(it, last, person.id, at),
    code: it.asOf === null ? '' : spokenCode(it.reference, it.asOf),
    taken: takenSteps(taken, at, { isOpen }),
    choices: possible
      .filter(({ step }) => step !== 'not-completed' && step !== 'hand-over')
      // Nobody takes a case over from themselves.
      .filter(({ step }) => step !== 'take-over' || it.holderId !== person.id)
      .map(({ step }) => ({ step, words: pressWords(step) })),
    mayHandOver: possible.some(({ step }) => step === 'hand-over'),
    mayEnd: possible.some(({ step }) => step === 'not-completed') && pressWords('not-completed'),
  }
}
