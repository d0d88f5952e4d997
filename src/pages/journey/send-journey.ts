/** The end of a journey: the record, its reference and its activity in one commit; sent again, the same reference. */
import type { FastifyReply } from 'fastify'
import { canonicalJson } from '#kernel'
import type { FieldErrorsAnswer } from '../page-answer.ts'
import { withRecord, type RecordedWork } from '../server/with-record.ts'
import type { CarriedAnswers } from './carried-answers.ts'
import { sentAddress } from './journey-addresses.ts'
import type { JourneyReceipt } from './journey-definition.ts'
import { journeyReference, journeyToken } from './journey-key.ts'
import { followPath, type JourneyPath } from './journey-path.ts'
import type { JourneyVisit } from './journey-step.ts'
import { sealReceipt } from './receipt.ts'
import { showQuestion } from './show-question.ts'
import { claimJourney, isTakenReference } from './store.ts'

/** Of 23⁸ references one may be taken already; the next attempt draws another. */
const ATTEMPTS = 4

interface Sent {
  readonly receipt: JourneyReceipt
  /** Sent before, with other answers: those of then are what is on record. */
  readonly otherAnswers: boolean
}

export async function sendJourney(visit: JourneyVisit, carried: CarriedAnswers): Promise<FastifyReply> {
  const { journey, seal, reply } = visit
  const path = followPath(journey, carried)
  const { unanswered } = path
  if (unanswered !== undefined) return showQuestion(visit, { ...carried, checked: true }, unanswered)
  const outcome = await sendOnce(visit, carried, path, 0)
  if ('kind' in outcome) return showRefused(visit, carried, outcome)
  const address = sentAddress(journey, sealReceipt(seal, journey, outcome.receipt))
  return reply.redirect(outcome.otherAnswers ? `${address}?answers=unchanged` : address, 303)
}

async function sendOnce(
  visit: JourneyVisit,
  carried: CarriedAnswers,
  path: JourneyPath,
  attempt: number,
): Promise<Sent | FieldErrorsAnswer> {
  const { kit, at, seal } = visit
  const reference = journeyReference(seal, carried.key, attempt)
  try {
    return await withRecord(kit, { person: undefined, at, entry: undefined }, (done) =>
      sendIn(done, visit, carried, path, reference),
    )
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.answer
    if (!isTakenReference(thrown) || attempt + 1 === ATTEMPTS) throw thrown
    return sendOnce(visit, carried, path, attempt + 1)
  }
}

async function sendIn(
  { tx, record }: RecordedWork,
  { journey, kit, at, seal }: JourneyVisit,
  { key }: CarriedAnswers,
  { answers }: JourneyPath,
  reference: string,
): Promise<Sent> {
  const answersHash = seal.digest('answers', canonicalJson(answers))
  const claim = await claimJourney(tx, { keyHash: seal.digest('key', key), answersHash, reference, at })
  const privateToken = journeyToken(seal, key)
  if (claim.isNew) {
    await record({ event: journey.activity, subject: { kind: journey.recordKind, id: reference } })
    const { clock, newId } = kit
    const refused = await journey.send({ tx, record, answers, reference, privateToken, at, clock, newId })
    if (refused !== undefined) throw new Refused(refused)
  }
  return {
    receipt: { reference: claim.reference, privateToken, sentAt: claim.sentAt },
    otherAnswers: !claim.isNew && !claim.answersHash.equals(answersHash),
  }
}

/** Undoes what the act wrote, its record included. */
class Refused extends Error {
  readonly answer: FieldErrorsAnswer
  constructor(answer: FieldErrorsAnswer) {
    super('refused')
    this.answer = answer
  }
}

/** The first question with a refused field is shown, with its sentences. */
async function showRefused(
  visit: JourneyVisit,
  carried: CarriedAnswers,
  { errors }: FieldErrorsAnswer,
): Promise<FastifyReply> {
  const { questions } = visit.journey
  const asks = (name: string) =>
    errors.filter(({ field }) => Object.hasOwn(questions[name]?.fields ?? {}, field))
  const name = Object.keys(questions).find((one) => asks(one).length > 0) ?? Object.keys(questions)[0] ?? ''
  const typed = carried.answers[name] ?? {}
  return showQuestion(visit, { ...carried, checked: true }, name, { typed, errors: asks(name) })
}
