/** Before contact details are destroyed: which they are, what stays, and that nothing brings them back. */
import Type from 'typebox'
import { sentenceOf } from '#kernel'
import {
  actorOf,
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  redirect,
  summary,
  view,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { selectTrace, type TraceWithDetails } from '../store.ts'
import { openSteps, takeTraceStep } from '../take-step.ts'
import { destructionBy, DESTRUCTIONS, type DestructionReason } from '../trace-states.ts'
import { agreementOf, type TracingDependencies } from '../tracing-dependencies.ts'
import { contactFacts } from './contact-facts.ts'

interface CheckView {
  /** False once it was destroyed. */
  readonly trace:
    | {
        readonly destroyed: readonly SummaryRowView[]
        readonly follows: readonly string[]
        /** Why the step is not open; empty where it is. */
        readonly refused: string
        readonly back: string
        readonly state: string
      }
    | false
}

export function checkDestructionPage(
  dependencies: Pick<TracingDependencies, 'agreement' | 'newId'>,
): PageDefinition {
  return definePage({
    address: '/tracing/:traceId/destroy/:step',
    permission: 'tracing.decide',
    title: 'Destroy these contact details?',
    breadcrumbs: [{ text: 'Tracing', href: '/tracing' }],
    params: Type.Object({
      traceId: Type.String({ format: 'uuid' }),
      step: Type.String({ pattern: '^[a-z-]{1,40}$' }),
    }),
    get: {
      activity: 'trace-viewed',
      subject: ({ params: { traceId } }) => ({ kind: 'trace', id: traceId }),
      async answer({ tx, params: { traceId, step } }) {
        const reason = destructionBy(step)
        if (reason === undefined) return notFound()
        const trace = await selectTrace(tx, traceId)
        if (trace === undefined) return view<CheckView>({ trace: false })
        const isOpen = Object.hasOwn(
          openSteps(trace, agreementOf(dependencies, trace.agreementVersion)),
          step,
        )
        return view<CheckView>({
          trace: {
            ...{ follows: followsOf(reason), state: trace.state, back: `/tracing/${traceId}` },
            destroyed: summary(destroyedOf(trace)),
            refused: isOpen ? '' : sentenceOf('trace-step-not-open'),
          },
        })
      },
    },
    post: {
      activity: 'trace-step-taken',
      subject: ({ params: { traceId } }) => ({ kind: 'trace', id: traceId }),
      form: defineForm({ fields: { state: { kind: 'hidden' } } }),
      async answer({ tx, at, params: { traceId, step }, form, person }) {
        if (destructionBy(step) === undefined) return notFound()
        const asked = { traceId, step, seenIn: form.state }
        const taken = await takeTraceStep(tx, dependencies, asked, actorOf(person), at)
        // Pressed twice: what was to be destroyed is destroyed.
        if (taken.ok || taken.error.code === 'trace-gone') return redirect('/tracing')
        return fieldErrors([{ field: 'state', sentence: sentenceOf(taken.error.code) }])
      },
    },
    template: new URL('./check-destruction.njk', import.meta.url),
  })
}

function destroyedOf({ details }: TraceWithDetails) {
  return contactFacts(details).filter(({ value }) => value !== '')
}

function followsOf(reason: DestructionReason): readonly string[] {
  return [
    'These contact details are deleted now, and with them the trace.',
    `A certificate stays: when it was done, why (“${DESTRUCTIONS[reason].words}”) and under which law. It leads to nobody.`,
    'Customs’ notice, the fines and the warrant stay as they are. Whoever crosses the border again is traced anew if the agreement still allows it.',
  ]
}
