/** Which questions a person is asked, given what they have answered; and what their answers say. */
import { readForm } from '../form/read-form.ts'
import type { FieldError, FormField } from '../form/form-definition.ts'
import type { Language } from '../language/language.ts'
import { listOf, type SentForm } from '../form/sent-form.ts'
import type { CarriedAnswers } from './carried-answers.ts'
import type { AnswerTo, HeldFile, JourneyDefinition, Question } from './journey-definition.ts'

interface ReadAnswer {
  readonly values: AnswerTo<Question>
  readonly errors: readonly FieldError[]
}

export interface JourneyPath {
  /** The questions that are asked, in their order. */
  readonly asked: readonly string[]
  /** The first of them without a valid answer. */
  readonly unanswered: string | undefined
  readonly answers: Readonly<Record<string, AnswerTo<Question>>>
}

export function followPath(journey: JourneyDefinition, carried: CarriedAnswers): JourneyPath {
  const asked: string[] = []
  const answers: Record<string, AnswerTo<Question>> = {}
  let unanswered: string | undefined
  const conditions: Readonly<Record<string, ((answers: object) => boolean) | undefined>> =
    journey.askedWhen ?? {}
  for (const [name, question] of Object.entries(journey.questions)) {
    if (conditions[name]?.(answers) === false) continue
    asked.push(name)
    const held = carried.answers[name]
    const read = held === undefined ? undefined : readAnswer(question, held, carried.files, journey.language)
    if (read?.errors.length === 0) answers[name] = read.values
    else unanswered ??= name
  }
  return { asked, unanswered, answers }
}

/** A file's value is what the sink holds of it; every other field is read as any form reads it. */
export function readAnswer(
  { fields }: Question,
  sent: SentForm,
  files: Readonly<Record<string, HeldFile>>,
  language?: Language,
): ReadAnswer {
  const typed = Object.entries(fields).filter(([, { kind }]) => kind !== 'file')
  const { values, errors } = readForm({ fields: Object.fromEntries(typed) }, sent, language)
  const held: Record<string, unknown> = {}
  const missing: FieldError[] = []
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'file') continue
    held[name] = files[name]
    if (files[name] === undefined && field.errors.empty !== undefined) {
      missing.push({ field: name, sentence: field.errors.empty })
    }
  }
  // Each field's value is read by the rule of its own kind.
  return { values: { ...values, ...held } as AnswerTo<Question>, errors: [...errors, ...missing] }
}

/** Of what a browser sent, what the question asked for: nothing else travels. */
export function typedIn({ fields }: Question, sent: SentForm): SentForm {
  const typed: Record<string, readonly string[]> = {}
  for (const [name, field] of Object.entries(fields)) {
    for (const control of controlsOf(name, field)) {
      const values = listOf(sent[control])
      if (values.length > 0) typed[control] = values
    }
  }
  return typed
}

function controlsOf(name: string, { kind }: FormField): readonly string[] {
  if (kind === 'file') return []
  return kind === 'date' ? ['day', 'month', 'year'].map((part) => `${name}-${part}`) : [name]
}
