/** What the page itself put into its form comes back as it was made. Nobody types it: anything else is refused whole. */
import { fault, isRandomId, wholeNumber } from '#kernel'
import type { FormDefinition, FormField } from '../form/form-definition.ts'
import { textOf, type SentForm } from '../form/sent-form.ts'
import { UnsoundRequest } from './sound-requests.ts'

/** Without its key or the version that was seen, an act could not be told from the same act sent again. */
export function refuseOtherThanMade({ fields, once = false }: FormDefinition, sent: SentForm): void {
  if (once && !isRandomId(onceKeyOf(sent))) throw notAsMade('once-key')
  for (const [name, field] of Object.entries(fields)) {
    if (!isAsMade(field, sent[name])) throw notAsMade(name)
  }
}

export function onceKeyOf(sent: SentForm): string {
  return textOf(sent['once-key'])
}

function isAsMade(field: FormField, sent: unknown): boolean {
  if (field.kind !== 'hidden' || field.holds !== 'whole-number') return true
  if (sent === undefined) return field.mayBeLeftOut === true
  return wholeNumber(textOf(sent)) !== undefined
}

function notAsMade(field: string): UnsoundRequest {
  return new UnsoundRequest(fault('form-not-as-made', { field }))
}
