/** Takes Immigration's answer: contact details go on the work list with their clocks, word of nobody ends the trace. */
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { parsedJson } from '#kernel'
import { TRACING } from './activity-events.ts'
import { checkAnswer, readAnswer, type TracingAnswer } from './contact-details.ts'
import { destroyTrace } from './destroy-trace.ts'
import { keepAnswer, lockTrace } from './store.ts'
import { runsOutOn } from './tracing-clocks.ts'
import { agreementOf, type TracingDependencies } from './tracing-dependencies.ts'

export type TracingAnswerDependencies = Pick<TracingDependencies, 'clock' | 'newId' | 'agreement'>

export function tracingAnswerReceiver(dependencies: TracingAnswerDependencies): Receiver {
  return {
    type: 'tracing-answer',
    from: 'immigration',
    role: 'justice_tracing',
    receive: (tx, message) => receiveAnswer(tx, dependencies, message),
  }
}

async function receiveAnswer(
  tx: Tx,
  dependencies: TracingAnswerDependencies,
  { header, body }: Message,
): Promise<Verdict> {
  const at = dependencies.clock.now()
  const answer = parsedJson(body) as Readonly<Record<string, unknown>>
  const faults = checkAnswer(answer)
  if (faults.length > 0) {
    await recordActivity(tx, at, TRACING, {
      event: 'trace-answer-refused',
      subject: { kind: 'message', id: header.id },
      details: { faults: faults.length },
    })
    return refused(...faults)
  }
  await takeAnswer(tx, dependencies, readAnswer(answer), at, header.id)
  return { verdict: 'accepted' }
}

async function takeAnswer(
  tx: Tx,
  dependencies: TracingAnswerDependencies,
  { justiceIdentifier, details }: TracingAnswer,
  at: Date,
  messageId: string,
): Promise<void> {
  const trace = await lockTrace(tx, justiceIdentifier)
  if (trace?.state !== 'asked') {
    // The request was given up meanwhile: what came for it is not kept.
    const subject = { kind: 'message', id: messageId }
    await recordActivity(tx, at, TRACING, { event: 'trace-answer-late', subject })
    return
  }
  const subject = { kind: 'trace', id: trace.traceId }
  await recordActivity(tx, at, TRACING, { event: 'trace-answered', subject })
  if (details === undefined) return destroyTrace(tx, dependencies, trace, 'nothing-found', TRACING, at)
  const agreement = agreementOf(dependencies, trace.agreementVersion)
  const decideBy = runsOutOn(agreement, 'destroy-unless-decided', at)
  const actBy = runsOutOn(agreement, 'start-of-action', at)
  return keepAnswer(tx, trace.traceId, details, { decideBy, actBy }, at)
}
