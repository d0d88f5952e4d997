/** A date typed in three boxes; the month may be a word. */
import { parsePartialDate } from '#kernel'
import type { DateField } from './form-definition.ts'
import { monthNamed } from './month-names.ts'
import { textOf, type SentForm } from './sent-form.ts'

/** The value is `YYYY-MM-DD`, or the empty string. */
export function readDateField(
  field: DateField,
  name: string,
  sent: SentForm,
): { readonly value: string; readonly sentence?: string | undefined } {
  const part = (suffix: string) => textOf(sent[`${name}-${suffix}`]).trim()
  const [day, month, year] = [part('day'), part('month'), part('year')]
  if (day === '' && month === '' && year === '') return { value: '', sentence: field.errors.empty }
  const written = `${year}-${String(monthNamed(month) ?? month).padStart(2, '0')}-${day.padStart(2, '0')}`
  // Unknown parts (`00`) are for documents; a person types a whole date.
  const isWhole = parsePartialDate(written) !== undefined && !/^0000|-00/.test(written)
  return isWhole ? { value: written } : { value: '', sentence: field.errors.notADate }
}
