/** Receives Justice's answer: whether the warrant may still be executed, as of when. It is on the case at once. */
import { recordActivity, type ActivityActor } from '#activity'
import { refused, type Receiver } from '#exchange'
import { fault, parsedJson, parseInstant, type Clock } from '#kernel'
import { givenAt, type AnswerLimitAt } from './answer-limit.ts'
import { storeAnswer, type ConfirmationAnswer } from './question-store.ts'
import { standDown } from './stand-down.ts'

export interface AnswerDependencies {
  readonly clock: Clock
  readonly limitAt: AnswerLimitAt
}

const INTERCEPTIONS: ActivityActor = { kind: 'process', id: 'interceptions', role: 'interceptions' }

function answerOf(body: Readonly<Record<string, unknown>>): Omit<ConfirmationAnswer, 'givenAt'> | undefined {
  const { case_reference: reference, still_enforceable: still, class_of_reason: reason, as_of: asOf } = body
  if (typeof reference !== 'string' || typeof still !== 'boolean' || typeof asOf !== 'string')
    return undefined
  const instant = parseInstant(asOf)
  if (instant === undefined) return undefined
  return {
    reference,
    stillEnforceable: still,
    classOfReason: typeof reason === 'string' && reason !== '' ? reason : null,
    asOf: instant,
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
      const given = givenAt(answer.asOf, at, dependencies.limitAt(at))
      // Nobody can say how old such a yes is; a no is believed all the same, for it stops nobody.
      if (given === undefined && answer.stillEnforceable)
        return refused(fault('answer-ahead-of-our-clock', { field: 'as_of' }))
      const stored = await storeAnswer(tx, { ...answer, givenAt: given ?? at }, at)
      if (stored === undefined) return refused(fault('case-unknown', { field: 'case_reference' }))
      await recordActivity(tx, at, INTERCEPTIONS, {
        event: 'confirmation-answered',
        details: { enforceable: answer.stillEnforceable, newest: stored.isNewest },
      })
      // Its withdrawal may still be on the way: nobody is stopped on what Justice has just denied.
      if (stored.isNewest && !answer.stillEnforceable) {
        const { personProfileNumber } = stored
        await standDown(tx, { personProfileNumber, classOfReason: answer.classOfReason ?? '' }, at)
      }
      return { verdict: 'accepted' }
    },
  }
}
