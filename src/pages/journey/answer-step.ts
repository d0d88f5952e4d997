/** The way of one press through a journey: open the answers, add what was typed, show what comes next. */
import type { FastifyReply } from 'fastify'
import { ok, type ErrorCode, type Result } from '#kernel'
import type { FieldError } from '../form/form-definition.ts'
import { textOf, type SentForm } from '../form/sent-form.ts'
import { wordsIn } from '../language/words.ts'
import { sendNotFound } from '../server/message-page.ts'
import { beginAnswers, openAnswers, sealAnswers, type CarriedAnswers } from './carried-answers.ts'
import { CHECK } from './journey-addresses.ts'
import type { JourneyDefinition } from './journey-definition.ts'
import { followPath, readAnswer, typedIn } from './journey-path.ts'
import { pressOf, type JourneyStep, type JourneyVisit } from './journey-step.ts'
import { sendJourney } from './send-journey.ts'
import { showCheck } from './show-check.ts'
import { showLost } from './show-lost.ts'
import { showQuestion } from './show-question.ts'
import { takeStep } from './take-step.ts'

export async function answerStep(visit: JourneyVisit, from: string): Promise<FastifyReply> {
  const { journey, kit, at, request, reply } = visit
  const question = Object.hasOwn(journey.questions, from) ? journey.questions[from] : undefined
  if (question === undefined && from !== CHECK) return sendNotFound(kit, request, reply)
  const { sent, file } = await takeStep(request, {
    question,
    sink: journey.attachments,
    at,
    language: journey.language ?? 'en',
    mayBring: (sealed) => openStep(visit, from, sealed).ok,
  })
  const opened = openStep(visit, from, textOf(sent['journey']))
  if (!opened.ok)
    return showLost(visit, opened.error, from, question === undefined ? {} : typedIn(question, sent))
  const held = file !== undefined && 'held' in file ? { [file.field]: file.held } : {}
  return takePress(visit, {
    from,
    sent,
    carried: { ...opened.value, files: { ...opened.value.files, ...held } },
    fileError: file !== undefined && 'sentence' in file ? file : undefined,
  })
}

/** The first page of a journey carries nothing: its journey begins when it is sent. */
function openStep(visit: JourneyVisit, from: string, sealed: string): Result<CarriedAnswers, ErrorCode> {
  const { journey, seal, at, kit } = visit
  const isFirst = from === Object.keys(journey.questions)[0]
  if (isFirst && sealed === '') return ok(beginAnswers(kit.newId(), at))
  return openAnswers(seal, journey, sealed, at)
}

async function takePress(visit: JourneyVisit, step: JourneyStep): Promise<FastifyReply> {
  const { from, sent, carried } = step
  const press = pressOf(sent, visit.journey)
  switch (press.kind) {
    case 'change':
      return showQuestion(visit, { ...carried, checked: true }, press.question)
    case 'back':
      return goBack(visit, withDraft(visit, step), from)
    case 'remove-file': {
      const { fields = {} } = visit.journey.questions[from] ?? {}
      const files = Object.entries(carried.files).filter(([field]) => !Object.hasOwn(fields, field))
      return showQuestion(visit, { ...withDraft(visit, step), files: Object.fromEntries(files) }, from)
    }
    case 'language':
      return takeOver(visit, step)
    case 'on':
      return from === CHECK ? sendJourney(visit, carried) : goOn(visit, step)
  }
}

async function goOn(visit: JourneyVisit, step: JourneyStep): Promise<FastifyReply> {
  const { from, sent, carried, fileError } = step
  const question = visit.journey.questions[from] ?? { fields: {} }
  const typed = typedIn(question, sent)
  const errors = [
    ...readAnswer(question, typed, carried.files, visit.journey.language).errors.filter(
      ({ field }) => field !== fileError?.field,
    ),
    ...(fileError === undefined ? [] : [fileError]),
  ]
  if (errors.length > 0) return showQuestion(visit, carried, from, { typed, errors })
  const answers = { ...carried.answers, [from]: typed }
  const next: CarriedAnswers = { ...carried, answers, drafts: without(carried.drafts, from) }
  if (!fits(visit, next))
    return showQuestion(visit, carried, from, { typed, errors: [tooMuch(visit.journey, typed)] })
  const path = followPath(visit.journey, next)
  if (next.checked) {
    return path.unanswered === undefined ? showCheck(visit, next) : showQuestion(visit, next, path.unanswered)
  }
  const following = path.asked[path.asked.indexOf(from) + 1] ?? path.unanswered
  return following === undefined ? showCheck(visit, next) : showQuestion(visit, next, following)
}

/** The same page in this language, with what was typed on its twin. */
async function takeOver(visit: JourneyVisit, step: JourneyStep): Promise<FastifyReply> {
  const { from, sent, fileError } = step
  const carried = withDraft(visit, step)
  const question = visit.journey.questions[from]
  if (question === undefined) return showCheck(visit, carried)
  if (fileError === undefined) return showQuestion(visit, carried, from)
  return showQuestion(visit, carried, from, { typed: typedIn(question, sent), errors: [fileError] })
}

/** To the question before; from a change, to the answers that were being checked. */
async function goBack(visit: JourneyVisit, carried: CarriedAnswers, from: string): Promise<FastifyReply> {
  const { asked, unanswered } = followPath(visit.journey, carried)
  if (from !== CHECK && carried.checked && unanswered === undefined) return showCheck(visit, carried)
  const place = from === CHECK ? asked.length : asked.indexOf(from)
  return showQuestion(visit, { ...carried, checked: false }, asked[Math.max(0, place - 1)] ?? from)
}

function withDraft(visit: JourneyVisit, { from, sent, carried }: JourneyStep): CarriedAnswers {
  const question = visit.journey.questions[from]
  if (question === undefined) return carried
  const kept = { ...carried, drafts: { ...carried.drafts, [from]: typedIn(question, sent) } }
  return fits(visit, kept) ? kept : carried
}

function fits({ seal, journey, at }: JourneyVisit, carried: CarriedAnswers): boolean {
  return sealAnswers(seal, journey, carried, at) !== undefined
}

function tooMuch({ language = 'en' }: JourneyDefinition, typed: SentForm): FieldError {
  return {
    field: Object.keys(typed)[0] ?? '',
    sentence: wordsIn(language).answersTooLong,
  }
}

function without(drafts: Readonly<Record<string, SentForm>>, name: string) {
  return Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== name))
}
