/** Check your answers: each with a way to change it, and what somebody must know before they send. */
import type { FastifyReply } from 'fastify'
import { wordsIn } from '../language/words.ts'
import type { CarriedAnswers } from './carried-answers.ts'
import { CHECK, stepAddress } from './journey-addresses.ts'
import { followPath } from './journey-path.ts'
import type { JourneyVisit } from './journey-step.ts'
import { answerRows } from './present-answers.ts'
import { sendStep } from './send-step.ts'
import { sealedFor } from './show-question.ts'

const template = new URL('./check.njk', import.meta.url)

export async function showCheck(visit: JourneyVisit, carried: CarriedAnswers): Promise<FastifyReply> {
  const { journey } = visit
  return sendStep(visit, template, {
    title: wordsIn(journey.language ?? 'en').checkYourAnswers,
    place: stepAddress(journey, CHECK),
    view: {
      journeyTitle: journey.title,
      rows: answerRows(journey, followPath(journey, carried)),
      words: journey.check.words,
      sendText: journey.check.button,
      action: stepAddress(journey, CHECK),
      sealed: sealedFor(visit, { ...carried, checked: true }),
    },
  })
}
