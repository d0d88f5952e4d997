/** Answers that can no longer be read: nothing was sent, why, and a way on that keeps what was just typed. */
import type { FastifyReply } from 'fastify'
import { sentenceOf, type ErrorCode } from '#kernel'
import type { SentForm } from '../form/sent-form.ts'
import { wordsIn } from '../language/words.ts'
import { beginAnswers, sealAnswers } from './carried-answers.ts'
import { stepAddress } from './journey-addresses.ts'
import type { JourneyVisit } from './journey-step.ts'
import { sendStep } from './send-step.ts'

const template = new URL('./lost.njk', import.meta.url)

export async function showLost(
  visit: JourneyVisit,
  code: ErrorCode,
  from: string,
  typed: SentForm,
): Promise<FastifyReply> {
  const { journey, seal, kit, at } = visit
  const { language = 'en' } = journey
  const first = Object.keys(journey.questions)[0] ?? ''
  const anew = beginAnswers(kit.newId(), at)
  const hasTyped = Object.keys(typed).length > 0
  const sealed = hasTyped ? sealAnswers(seal, journey, { ...anew, drafts: { [from]: typed } }, at) : undefined
  return sendStep(visit, template, {
    title: wordsIn(language).startAgain,
    place: sealed === undefined ? journey.address : stepAddress(journey, first),
    // Told as what it is, so that nobody takes it for a page of the journey.
    status: code === 'journey-answers-expired' ? 410 : 400,
    view: {
      journeyTitle: journey.title,
      sentence: sentenceOf(code, language),
      // Pressed as a change, the first question shows itself with what is carried.
      action: stepAddress(journey, first),
      press: `change:${first}`,
      sealed: sealed ?? '',
      start: journey.address,
    },
  })
}
