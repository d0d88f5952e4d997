/** The few formats that templates may use by name, in the language of the page; everything else is a presenter's work. */
import type nunjucks from 'nunjucks'
import type { Choice } from '../form/form-definition.ts'
import { dayAndDate, fullInstant, longDate, timeOfDay } from '../dates.ts'
import type { Language } from '../language/language.ts'
import { wordsIn } from '../language/words.ts'
import { grouped } from '../grouped.ts'
import { runsFromTheRight } from '../right-to-left.ts'
import { piecesOf } from '../web-addresses.ts'

export function addFormats(environment: nunjucks.Environment, language: Language): void {
  environment.addGlobal('say', wordsIn(language))
  environment.addFilter('longDate', (date: string) => longDate(date, language))
  environment.addFilter('dayAndDate', (date: string) => dayAndDate(date, language))
  environment.addFilter('instant', (at: Date) => fullInstant(at, language))
  environment.addFilter('timeOfDay', (iso: string) => timeOfDay(new Date(iso)))
  environment.addFilter('iso', (at: Date) => at.toISOString())
  environment.addFilter('pieces', piecesOf)
  environment.addFilter('runsFromTheRight', runsFromTheRight)
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
