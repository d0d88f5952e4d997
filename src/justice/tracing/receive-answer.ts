/** Takes Immigration's answer: contact details go on the work list with their clocks, word of nobody ends the trace. */
import { agreementInForce, checkMessageFields } from '#agreement'
import { recordActivity } from '#activity'
import type { Tx } from '#database'
import { refused, type Message, type Receiver, type Verdict } from '#exchange'
import { fault, type Fault } from '#kernel'
import { TRACING } from './activity-events.ts'
import { checkAnswer, readAnswer, type TracingAnswer } from './contact-details.ts'
import { destroyTrace } from './destroy-trace.ts'
import { keepAnswer, lockTrace } from './store.ts'
import { runsOutOn } from './tracing-clocks.ts'
import { agreementOf, type TracingDependencies } from './tracing-dependencies.ts'

export type AnswerDependencies = Pick<TracingDependencies, 'clock' | 'newId' | 'agreement'>

export function tracingAnswerReceiver(d: AnswerDependencies): Receiver {
  return {
    type: 'tracing-answer',
    role: 'justice_tracing',
    receive: (tx, message) => receiveAnswer(tx, d, message),
  }
}

async function receiveAnswer(tx: Tx, d: AnswerDependencies, { header, body }: Message): Promise<Verdict> {
  const at = d.clock.now()
  const answer = parsed(body)
  const faults = checked(d, answer, new Date(header.createdAt))
  if (faults.length > 0) {
    await recordActivity(tx, at, TRACING, {
      event: 'trace-answer-refused',
      subject: { kind: 'message', id: header.id },
      details: { faults: faults.length },
    })
    return refused(...faults)
  }
  await takeAnswer(tx, d, readAnswer(answer as Readonly<Record<string, unknown>>), at, header.id)
  return { verdict: 'accepted' }
}

async function takeAnswer(
  tx: Tx,
  d: AnswerDependencies,
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
  if (details === undefined) return destroyTrace(tx, d, trace, 'nothing-found', TRACING, at)
  const agreement = agreementOf(d, trace.agreementVersion)
  const decideBy = runsOutOn(agreement, 'destroy-unless-decided', at)
  const actBy = runsOutOn(agreement, 'start-of-action', at)
  return keepAnswer(tx, trace.traceId, details, { decideBy, actBy }, at)
}

/** The law of the day on which Immigration answered. */
function checked({ agreement }: AnswerDependencies, answer: unknown, sentAt: Date): readonly Fault[] {
  const inForce = agreementInForce(agreement.versions, sentAt)
  if (!inForce.ok) return [inForce.error]
  if (answer === undefined) return [fault('message-shape-wrong')]
  const faults = checkMessageFields(inForce.value, 'tracing-answer', answer)
  return faults.length > 0 ? faults : checkAnswer(answer as Readonly<Record<string, unknown>>)
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
