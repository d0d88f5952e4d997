/** Answers as somebody reads them who checks them: choices by their words, dates written out, what was left out said. */
import { longDate } from '../dates.ts'
import type { Language } from '../language/language.ts'
import { wordsIn } from '../language/words.ts'
import type { Choice, FormField } from '../form/form-definition.ts'
import type { HeldFile, JourneyDefinition } from './journey-definition.ts'
import type { JourneyPath } from './journey-path.ts'

export interface AnswerRow {
  readonly question: string
  readonly name: string
  readonly lines: readonly string[]
}

export function answerRows(
  journey: JourneyDefinition,
  { asked, answers }: JourneyPath,
): readonly AnswerRow[] {
  const { language = 'en' } = journey
  return asked.flatMap((question) => {
    const { fields = {}, inShort } = journey.questions[question] ?? {}
    const isAlone = Object.keys(fields).length === 1
    return Object.entries(fields)
      .filter(([, { kind }]) => kind !== 'hidden')
      .map(([name, field]) => ({
        question,
        name: isAlone && inShort !== undefined ? inShort : labelOf(field),
        lines: linesOf(field, answers[question]?.[name], language),
      }))
  })
}

function labelOf(field: FormField): string {
  return field.kind === 'hidden' ? '' : field.label
}

function linesOf(field: FormField, value: unknown, language: Language): readonly string[] {
  const lines =
    field.kind === 'file'
      ? fileLines(value as HeldFile | undefined, language)
      : textLines(field, value, language)
  return lines.length === 0 ? [wordsIn(language).notProvided] : lines
}

function textLines(field: FormField, value: unknown, language: Language): readonly string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  if (field.kind === 'date') return texts.map((date) => longDate(date, language))
  const options: readonly Choice[] = 'options' in field ? (field.options ?? []) : []
  return texts.flatMap((text) => options.find((one) => one.value === text)?.text ?? text.split('\n'))
}

function fileLines(file: HeldFile | undefined, language: Language): readonly string[] {
  if (file === undefined) return []
  return [`${file.name} (${wordsIn(language).kilobytes(Math.ceil(file.bytes / 1024))})`]
}
