/** The form in which a publication is written: English, and te reo Māori wholly or not at all. */
import { isMarket, isTopic, marketChoices, TOPIC_NAMES, TOPICS } from '#desk/directory'
import { defineForm, type FieldError, type FormValues } from '#pages'
import type { Words } from '../../agency-store.ts'
import { PUBLICATION_KINDS } from '../../kinds.ts'

const LONGEST_TITLE = 150
const LONGEST_SUMMARY = 500
const LONGEST_BODY = 20_000

const titleTooLong = 'The title must be 150 characters or fewer'
const summaryTooLong = 'The summary must be 500 characters or fewer'
const bodyTooLong = 'The text must be 20,000 characters or fewer'

export const wordsForm = defineForm({
  fields: {
    kind: {
      kind: 'radios',
      label: 'What is it?',
      options: [
        { value: 'publication', text: PUBLICATION_KINDS.publication.en, hint: 'Something to know.' },
        { value: 'alert', text: PUBLICATION_KINDS.alert.en, hint: 'Something to act on now.' },
      ],
      errors: { empty: 'Select what it is' },
    },
    topic: {
      kind: 'select',
      label: 'Topic',
      options: TOPIC_NAMES.map((value) => ({ value, text: TOPICS[value].en })),
      errors: { empty: 'Select the topic' },
    },
    market: {
      kind: 'select',
      label: 'Market (optional)',
      hint: 'Leave it empty if it is about all of them.',
      options: marketChoices(),
      errors: {},
    },
    title: {
      kind: 'text',
      label: 'Title',
      maxLength: LONGEST_TITLE,
      errors: { empty: 'Enter the title', tooLong: titleTooLong },
    },
    summary: {
      kind: 'textarea',
      label: 'Summary',
      hint: 'One or two sentences. They are mailed to subscribers.',
      maxLength: LONGEST_SUMMARY,
      rows: 3,
      errors: { empty: 'Enter the summary', tooLong: summaryTooLong },
    },
    body: {
      kind: 'textarea',
      label: 'Text',
      hint: 'Plain paragraphs. Name nobody.',
      maxLength: LONGEST_BODY,
      rows: 14,
      errors: { empty: 'Enter the text', tooLong: bodyTooLong },
    },
    titleMi: {
      kind: 'text',
      label: 'Title in te reo Māori (optional)',
      maxLength: LONGEST_TITLE,
      errors: { tooLong: titleTooLong },
    },
    summaryMi: {
      kind: 'textarea',
      label: 'Summary in te reo Māori (optional)',
      maxLength: LONGEST_SUMMARY,
      rows: 3,
      errors: { tooLong: summaryTooLong },
    },
    bodyMi: {
      kind: 'textarea',
      label: 'Text in te reo Māori (optional)',
      maxLength: LONGEST_BODY,
      rows: 14,
      errors: { tooLong: bodyTooLong },
    },
  },
})

type WordsForm = FormValues<(typeof wordsForm)['fields']>

export function wordsOf(
  form: WordsForm,
): { readonly words: Words } | { readonly errors: readonly FieldError[] } {
  const errors = missingInTeReo(form)
  if (errors.length > 0) return { errors }
  if (!isTopic(form.topic)) return { errors: [{ field: 'topic', sentence: 'Select the topic' }] }
  return { words: { ...form, market: isMarket(form.market) ? form.market : null } }
}

/** Half of it would be a page in two languages. */
function missingInTeReo({ titleMi, summaryMi, bodyMi }: WordsForm): readonly FieldError[] {
  const parts = [
    { field: 'titleMi', value: titleMi, sentence: 'Enter the title in te reo Māori too' },
    { field: 'summaryMi', value: summaryMi, sentence: 'Enter the summary in te reo Māori too' },
    { field: 'bodyMi', value: bodyMi, sentence: 'Enter the text in te reo Māori too' },
  ]
  const missing = parts.filter(({ value }) => value === '')
  return missing.length === parts.length ? [] : missing.map(({ field, sentence }) => ({ field, sentence }))
}
