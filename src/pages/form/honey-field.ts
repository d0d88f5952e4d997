/** A field of public forms that nobody sees: whoever fills it in is a programme, or a browser that filled in too much. */
import type { FastifyRequest } from 'fastify'
import type { FormView } from './form-view.ts'
import { textOf, type SentForm } from './sent-form.ts'

/** A name that no browser and no password manager knows what to put into. */
const HONEY_FIELD = 'leave-as-it-is'

/** What was sent without it. That it was filled in is told to whoever watches, and changes nothing for its sender. */
export function withoutHoneyField(
  request: Pick<FastifyRequest, 'filledHoneyField'>,
  sent: SentForm,
): SentForm {
  if (!(HONEY_FIELD in sent)) return sent
  const { [HONEY_FIELD]: filled, ...others } = sent
  request.filledHoneyField = textOf(filled) !== ''
  return others
}

/** On every form that strangers send. */
export function withHoneyField(view: FormView): FormView {
  return { ...view, honeyField: HONEY_FIELD }
}
