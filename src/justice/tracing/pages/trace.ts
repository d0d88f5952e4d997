/** One trace: the contact details, their clock, and the step that is open now. */
import Type from 'typebox'
import {
  actorOf,
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  longDate,
  notFound,
  redirect,
  summary,
  view,
  type Choice,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { noticesOf } from '#justice/notices'
import { registerIdsOf } from '#justice/register'
import { sentenceOf } from '#kernel'
import type { Tx } from '#database'
import { selectTrace, type TraceWithDetails } from '../store.ts'
import { openSteps, takeTraceStep } from '../take-step.ts'
import { destructionBy, TRACE_STATES } from '../trace-states.ts'
import { agreementOf, type TracingDependencies } from '../tracing-dependencies.ts'
import { contactFacts } from './contact-facts.ts'

interface TraceView {
  readonly facts: readonly SummaryRowView[]
  /** Where the register has the person; the empty string when it does not. */
  readonly personAddress: string
  /** What must come before anything is done because of the contact details. */
  readonly law: string
  readonly choices: readonly Choice[]
}

type PageDependencies = Pick<TracingDependencies, 'agreement' | 'newId'>

export function tracePage(dependencies: PageDependencies): PageDefinition {
  const params = Type.Object({ traceId: Type.String({ format: 'uuid' }) })
  return definePage({
    address: '/tracing/:traceId',
    permission: 'tracing.decide',
    title: 'Trace',
    breadcrumbs: [{ text: 'Tracing', href: '/tracing' }],
    params,
    get: {
      activity: 'trace-viewed',
      subject: ({ params: { traceId } }) => ({ kind: 'trace', id: traceId }),
      async answer({ tx, params: { traceId } }) {
        const trace = await selectTrace(tx, traceId)
        if (trace === undefined) return notFound()
        const personAddress = await addressOfPerson(tx, trace.noticeId)
        return view<TraceView>({ ...viewOf(dependencies, trace), personAddress })
      },
    },
    post: {
      activity: 'trace-step-taken',
      subject: ({ params: { traceId } }) => ({ kind: 'trace', id: traceId }),
      form: defineForm({
        fields: {
          step: { kind: 'radios', label: 'What now?', errors: { empty: 'Choose what is to be done' } },
        },
      }),
      async answer({ tx, at, params: { traceId }, form, person }) {
        if (destructionBy(form.step) !== undefined)
          return redirect(`/tracing/${traceId}/destroy/${form.step}`)
        const taken = await takeTraceStep(tx, dependencies, { traceId, step: form.step }, actorOf(person), at)
        if (!taken.ok) {
          if (taken.error.code === 'trace-gone') return notFound()
          return fieldErrors([{ field: 'step', sentence: sentenceOf(taken.error.code) }])
        }
        return redirect(`/tracing/${traceId}`)
      },
    },
    template: new URL('./trace.njk', import.meta.url),
  })
}

async function addressOfPerson(tx: Tx, noticeId: string): Promise<string> {
  const number = (await noticesOf(tx, [noticeId])).get(noticeId)?.personProfileNumber
  if (number === undefined) return ''
  const registerId = (await registerIdsOf(tx, [number])).get(number)
  return registerId === undefined ? '' : `/register/people/${registerId}`
}

function viewOf(dependencies: PageDependencies, trace: TraceWithDetails): Omit<TraceView, 'personAddress'> {
  const agreement = agreementOf(dependencies, trace.agreementVersion)
  const notice = agreement.clocks.find(({ clock }) => clock === 'notice-of-adverse-action')
  const steps = Object.entries(openSteps(trace, agreement))
  const use = agreement.uses.find((one) => one.use === trace.usedFor)
  return {
    facts: factsOf(trace, use?.words ?? ''),
    law:
      notice === undefined
        ? 'Confirm with the register before relying on the contact details.'
        : `Confirm with the register first. ${notice.words} ${notice.length} working days from ${notice.starts.replace(/^when /, 'the day on which ')}.`,
    choices: steps.map(([value, { words, hint }]) => ({
      value,
      text: words,
      ...(hint === '' ? {} : { hint }),
    })),
  }
}

function factsOf(trace: TraceWithDetails, use: string): readonly SummaryRowView[] {
  return summary([
    { name: 'State', value: TRACE_STATES[trace.state] },
    ...contactFacts(trace.details),
    { name: 'Received', value: trace.receivedAt === null ? '' : fullInstant(trace.receivedAt) },
    {
      name: 'Destroyed after',
      value: trace.dueOn === null ? 'when no longer needed' : longDate(trace.dueOn),
    },
    ...(use === '' ? [] : [{ name: 'Used to', value: use }]),
    { name: 'The alert', value: { text: 'Notice from Customs', href: `/notices/${trace.noticeId}` } },
  ])
}
