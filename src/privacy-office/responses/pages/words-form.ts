/** The fields of what everybody will read, the same for what is new and for what is changed. */
import type { FormFields } from '#pages'

export const wordsFields = {
  title: {
    kind: 'text',
    label: 'Title',
    hint: 'As somebody would look for it: “What we spent on travel in 2025”.',
    maxLength: 200,
    errors: { empty: 'Enter a title', tooLong: 'Use 200 characters or fewer' },
  },
  asked: {
    kind: 'textarea',
    label: 'What was asked',
    hint: 'In your own words, without who asked or why.',
    rows: 5,
    maxLength: 4_000,
    errors: { empty: 'Enter what was asked', tooLong: 'Use 4,000 characters or fewer' },
  },
  answered: {
    kind: 'textarea',
    label: 'What we answered',
    hint: 'What was withheld is named with its ground. Leave out names of people, addresses and numbers that lead to one.',
    rows: 12,
    maxLength: 20_000,
    errors: { empty: 'Enter what was answered', tooLong: 'Use 20,000 characters or fewer' },
  },
} as const satisfies FormFields
