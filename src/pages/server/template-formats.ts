/** The few formats that templates may use by name; everything else is a presenter's work. */
import type nunjucks from 'nunjucks'
import type { Choice } from '../form/form-definition.ts'
import { fullInstant, grouped, longDate } from '../dates.ts'

export function addFormats(environment: nunjucks.Environment): void {
  environment.addFilter('longDate', (date: string) => longDate(date))
  environment.addFilter('instant', (at: Date) => fullInstant(at))
  environment.addFilter('iso', (at: Date) => at.toISOString())
  environment.addFilter('grouped', (count: number) => grouped(count))
  environment.addFilter('asItems', (choices: readonly Choice[]) => choices.map(asItem))
  environment.addFilter('withBlank', (choices: readonly Choice[]) => [
    { value: '', text: '' },
    ...choices.map(asItem),
  ])
}

/** GOV.UK's macros expect a hint as an object, or none. */
function asItem({ value, text, hint }: Choice): object {
  return hint === undefined ? { value, text } : { value, text, hint: { text: hint } }
}
