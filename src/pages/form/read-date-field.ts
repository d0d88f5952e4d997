/** A date typed in three boxes; the month may be a word. */
import { parsePartialDate } from '#kernel'
import type { DateField } from './form-definition.ts'
import { textOf, type SentForm } from './sent-form.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The value is `YYYY-MM-DD`, or the empty string. */
export function readDateField(
  field: DateField,
  name: string,
  sent: SentForm,
): { readonly value: string; readonly sentence?: string | undefined } {
  const part = (suffix: string) => textOf(sent[`${name}-${suffix}`]).trim()
  const [day, month, year] = [part('day'), part('month'), part('year')]
  if (day === '' && month === '' && year === '') return { value: '', sentence: field.errors.empty }
  const written = `${year}-${monthNumber(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  // Unknown parts (`00`) are for documents; a person types a whole date.
  const isWhole = parsePartialDate(written) !== undefined && !/^0000|-00/.test(written)
  return isWhole ? { value: written } : { value: '', sentence: field.errors.notADate }
}

function monthNumber(typed: string): string {
  const word = MONTHS.indexOf(typed.slice(0, 3).toLowerCase())
  return word === -1 ? typed : String(word + 1)
}
