/** A page of its own for a step that is no single tap: what will happen, what must be known first, and Justice's word of now. */
import Type from 'typebox'
import { interceptionAlert } from '#customs/alerts'
import {
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  redirect,
  view,
  type AgeView,
  type Choice,
} from '#pages'
import { sentenceOf } from '#kernel'
import type { AnswerLimitAt } from '../answer-limit.ts'
import {
  CASE_RULES,
  NOT_COMPLETED_REASONS,
  NOT_THE_PERSON_REASONS,
  type CaseStepName,
} from '../case-table.ts'
import { GRAVE_STEPS, type GraveStep } from '../grave-steps.ts'
import { caseOf } from '../store.ts'
import { possibleSteps, stepsOfTable, takeStep } from '../take-step.ts'
import { freshness, isWaiting, waitingFor, type FreshnessView } from './freshness.ts'
import { stateText } from './present-case.ts'
import { pressWords } from './press-words.ts'
import { hasPageOfItsOwn, isStep } from './step-form.ts'

/** The step is there; or Justice has yet to answer; or its word is too old; or the case has moved on. */
type Standing = 'ready' | 'waiting' | 'unconfirmed' | 'gone'

interface CheckView {
  readonly reference: string
  readonly name: string
  readonly caseAddress: string
  readonly events: string
  readonly step: string
  readonly heading: string
  readonly act: string
  readonly isGrave: boolean
  readonly follows: readonly string[]
  readonly undo: string
  readonly fresh: FreshnessView
  readonly restsOnJustice: boolean
  readonly standing: Standing
  readonly waits: AgeView | false
  readonly stateNow: string
  readonly version: number
  readonly reasons: readonly Choice[] | false
  readonly asksCall: boolean
}

const checkForm = defineForm({
  fields: {
    step: { kind: 'hidden' },
    version: { kind: 'hidden', holds: 'whole-number' },
    reason: { kind: 'radios', label: 'Why', errors: {} },
    spokenTo: {
      kind: 'text',
      label: 'Who you spoke to at Justice',
      hint: 'The name of the person who answered',
      maxLength: 80,
      width: 20,
      errors: { tooLong: 'Shorten the name to 80 characters' },
    },
    readBack: {
      kind: 'text',
      label: 'What Justice read back to you',
      hint: 'Say the case’s reference; they read you the four letters that only their screen shows',
      maxLength: 20,
      width: 10,
      code: true,
      errors: { tooLong: 'The code has four characters' },
    },
    note: {
      kind: 'text',
      label: 'Note (optional)',
      maxLength: 300,
      errors: { tooLong: 'Shorten the note to 300 characters' },
    },
  },
})

const HEADINGS: Readonly<Partial<Record<CaseStepName, string>>> = {
  'execute-warrant': 'Execute the warrant and arrest this person?',
  'exercise-discretion': 'Let this person go on?',
  paid: 'Was everything paid?',
  arranged: 'Was an arrangement to pay made?',
  remitted: 'Was it remitted, or another sentence imposed?',
  'not-the-person': 'Not the person named in the warrant?',
  'already-paid': 'Did Justice say that it was paid already?',
  'arrangement-exists': 'Did Justice say that an arrangement exists?',
  'warrant-gone': 'Did Justice say that no warrant is in force?',
  'not-completed': `${pressWords('not-completed')}?`,
  'confirm-by-phone': 'What did Justice say on the phone?',
  'phone-again': 'What did Justice say on the phone?',
}

const REASONS: Readonly<Partial<Record<CaseStepName, readonly (readonly [string, string])[]>>> = {
  'not-completed': NOT_COMPLETED_REASONS,
  'not-the-person': NOT_THE_PERSON_REASONS,
}

const CALL: readonly string[] = [
  'The record says that Justice confirmed by phone that the warrant is in force: who said so, when, and to whom.',
  'It is relied on for as long as a written answer is.',
]

const SECONDS_WHILE_WAITING = 2

export function checkPage({ folder, permission, events }: PlaceOfCase, limitAt: AnswerLimitAt) {
  return definePage({
    address: `${folder}/:caseId/steps/:step`,
    permission,
    title: (shown: CheckView) => shown.heading,
    params: Type.Object({
      caseId: Type.String({ format: 'uuid' }),
      step: Type.String({ pattern: '^[a-z-]{1,30}$' }),
    }),
    breadcrumbs: (shown: CheckView) => [
      { text: `Case ${shown.reference}`, href: shown.caseAddress as `/${string}` },
    ],
    get: {
      activity: 'case-viewed',
      subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
      async answer({ tx, at, person, params }) {
        const it = await caseOf(tx, params.caseId)
        const alert = await interceptionAlert(tx, params.caseId)
        const { step } = params
        if (it === undefined || alert === undefined || !isStep(step) || !hasPageOfItsOwn(step))
          return notFound()
        const { familyName, givenNames } = alert.traveller
        const limit = limitAt(at)
        const standing = standingOf(step, {
          inTable: stepsOfTable(it, person.role).some((rule) => rule.step === step),
          isPossible: possibleSteps(it, person.role, at, limit).some((rule) => rule.step === step),
          isWaiting: isWaiting(it, at),
        })
        return view<CheckView>(
          {
            ...wordsOf(step),
            reference: it.reference,
            name: `${familyName}, ${givenNames}`,
            caseAddress: `${folder}/${it.id}`,
            ...{ events, step, standing },
            fresh: freshness(it, at, limit),
            waits: waitingFor(it, at),
            stateNow: stateText(it),
            version: it.version,
          },
          standing === 'waiting' ? { refreshAfterSeconds: SECONDS_WHILE_WAITING } : {},
        )
      },
    },
    post: {
      activity: 'case-step-asked',
      subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
      form: checkForm,
      async answer({ tx, at, person, params, form }) {
        const { caseId, step } = params
        const it = await caseOf(tx, caseId)
        if (it === undefined || !isStep(step) || !hasPageOfItsOwn(step)) return notFound()
        if (GRAVE_STEPS[step]?.asksJustice === true && isWaiting(it, at))
          return fieldErrors([{ field: 'step', sentence: sentenceOf('justice-is-being-asked') }])
        const { version, reason, note, spokenTo, readBack } = form
        const taken = await takeStep(
          tx,
          person,
          { caseId, version, step, note, reason, call: { spokenTo, readBack } },
          at,
        )
        if (taken.ok) return redirect(`${folder}/${caseId}` as `/${string}`)
        const { code, field = 'step' } = taken.error
        return fieldErrors([{ field, sentence: sentenceOf(code) }])
      },
    },
    template: new URL('./check-step.njk', import.meta.url),
  })
}

/** Where a case has its pages, and for whom. */
export interface PlaceOfCase {
  readonly folder: '/cases' | '/police'
  readonly permission: 'interception-case.work' | 'police-interception.view'
  readonly events: string
}

function wordsOf(step: CaseStepName) {
  const rule = CASE_RULES.find((one) => one.step === step)
  const grave: GraveStep | undefined = GRAVE_STEPS[step]
  const reasons = REASONS[step]
  return {
    heading: HEADINGS[step] ?? pressWords(step),
    act: pressWords(step),
    isGrave: step === 'execute-warrant',
    follows: grave?.follows ?? CALL,
    undo: grave === undefined ? '' : undoSentence(grave),
    restsOnJustice: grave?.asksJustice ?? false,
    reasons: reasons === undefined ? (false as const) : reasons.map(([value, text]) => ({ value, text })),
    asksCall: rule?.establishes.includes('confirmed-enforceable') ?? false,
  }
}

function undoSentence({ undoSeconds }: GraveStep): string {
  return undoSeconds === 0
    ? 'This cannot be undone.'
    : `You can undo it for ${undoSeconds} seconds. Nothing is sent to Justice before.`
}

function standingOf(
  step: CaseStepName,
  {
    inTable,
    isPossible,
    isWaiting,
  }: { readonly inTable: boolean; readonly isPossible: boolean; readonly isWaiting: boolean },
): Standing {
  if (!inTable) return 'gone'
  if (GRAVE_STEPS[step]?.asksJustice === true && isWaiting) return 'waiting'
  return isPossible ? 'ready' : 'unconfirmed'
}
