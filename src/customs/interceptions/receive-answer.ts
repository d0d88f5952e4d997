/** Receives Justice's answer: whether the warrant may still be executed, as of when. It is on the case at once. */
import { recordActivity, type ActivityActor } from '#activity'
import { refused, type Receiver } from '#exchange'
import { fault, parsedJson, type Clock } from '#kernel'
import { standDown } from './stand-down.ts'
import { storeAnswer, type ConfirmationAnswer } from './store.ts'

export interface AnswerDependencies {
  readonly clock: Clock
}

const INTERCEPTIONS: ActivityActor = { kind: 'process', id: 'interceptions', role: 'interceptions' }

function answerOf(body: Readonly<Record<string, unknown>>): ConfirmationAnswer | undefined {
  const { case_reference: reference, still_enforceable: still, class_of_reason: reason, as_of: asOf } = body
  if (typeof reference !== 'string' || typeof still !== 'boolean' || typeof asOf !== 'string')
    return undefined
  if (Number.isNaN(Date.parse(asOf))) return undefined
  return {
    reference,
    stillEnforceable: still,
    classOfReason: typeof reason === 'string' && reason !== '' ? reason : null,
    asOf: new Date(asOf),
  }
}

export function answerReceiver(dependencies: AnswerDependencies): Receiver {
  return {
    type: 'confirmation-answer',
    from: 'justice',
    role: 'customs_interceptions',
    async receive(tx, { body }) {
      const at = dependencies.clock.now()
      const answer = answerOf(parsedJson(body) as Readonly<Record<string, unknown>>)
      if (answer === undefined) return refused(fault('message-shape-wrong'))
      const personProfileNumber = await storeAnswer(tx, answer, at)
      if (personProfileNumber === undefined) {
        return refused(fault('case-unknown', { field: 'case_reference' }))
      }
      await recordActivity(tx, at, INTERCEPTIONS, {
        event: 'confirmation-answered',
        details: { enforceable: answer.stillEnforceable },
      })
      // Its withdrawal may still be on the way: nobody is stopped on what Justice has just denied.
      if (!answer.stillEnforceable) {
        await standDown(tx, { personProfileNumber, classOfReason: answer.classOfReason ?? '' }, at)
      }
      return { verdict: 'accepted' }
    },
  }
}
