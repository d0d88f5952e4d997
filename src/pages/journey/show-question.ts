/** Shows one question of a journey with what was answered or typed before, and what was wrong with it. */
import type { FastifyReply } from 'fastify'
import { BrokenPromise } from '#kernel'
import type { FieldError } from '../form/form-definition.ts'
import { presentForm } from '../form/form-view.ts'
import { withHoneyField } from '../form/honey-field.ts'
import { restoredByBrowser } from '../form/restored-by-browser.ts'
import type { SentForm } from '../form/sent-form.ts'
import { sealAnswers, type CarriedAnswers } from './carried-answers.ts'
import { followPath } from './journey-path.ts'
import { stepAddress } from './journey-addresses.ts'
import type { JourneyVisit } from './journey-step.ts'
import { sendStep } from './send-step.ts'

export interface RefusedAnswer {
  readonly typed: SentForm
  readonly errors: readonly FieldError[]
}

const template = new URL('./question.njk', import.meta.url)

/** Without carried answers it is the journey's first page, the same for everybody. */
export async function showQuestion(
  visit: JourneyVisit,
  carried: CarriedAnswers | undefined,
  name: string,
  refused?: RefusedAnswer,
): Promise<FastifyReply> {
  const { journey } = visit
  const question = journey.questions[name]
  if (question === undefined) throw new BrokenPromise(`${journey.address} has no question of this name`)
  const { fields, heading, words = [] } = question
  const typed = refused?.typed ?? carried?.drafts[name] ?? carried?.answers[name] ?? {}
  const shown = presentForm({ fields }, typed, refused?.errors ?? [], '')
  const form = withHoneyField(restoredByBrowser(shown, { fields }))
  const labels = Object.values(form.fields).map(({ label }) => label)
  const isFirst = carried === undefined || followPath(journey, carried).asked[0] === name
  return sendStep(visit, template, {
    title: heading ?? labels[0] ?? journey.title,
    place: carried === undefined ? journey.address : stepAddress(journey, name),
    form,
    isShared: carried === undefined,
    view: {
      journeyTitle: journey.title,
      heading: heading ?? '',
      words,
      action: stepAddress(journey, name),
      sealed: carried === undefined ? '' : sealedFor(visit, carried),
      // Before the first question lies whatever page led here; from a change, the answers being checked.
      hasBack: !isFirst || carried?.checked === true,
      heldFiles: Object.fromEntries(
        Object.keys(fields).map((field) => [field, carried?.files[field]?.name ?? '']),
      ),
    },
  })
}

export function sealedFor({ seal, journey, at }: JourneyVisit, carried: CarriedAnswers): string {
  const sealed = sealAnswers(seal, journey, carried, at)
  if (sealed === undefined) throw new BrokenPromise('answers were carried on that do not fit a page')
  return sealed
}
