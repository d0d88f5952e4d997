/** What a supervisor writes of a code. */
import type { FormFields } from '#pages'

const LONGEST_NAME = 60

export const codeFields = {
  name: {
    kind: 'text',
    label: 'What is it called?',
    hint: 'As an agent and everybody reads it, for example Importing a vehicle.',
    maxLength: LONGEST_NAME,
    errors: { empty: 'Enter what it is called', tooLong: 'Use 60 characters or fewer' },
  },
  nameMi: {
    kind: 'text',
    label: 'And in te reo Māori?',
    maxLength: LONGEST_NAME,
    errors: { empty: 'Enter its name in te reo Māori', tooLong: 'Use 60 characters or fewer' },
  },
  letter: {
    kind: 'text',
    label: 'Which key goes to it?',
    hint: 'One small letter or digit, but j and k, which go along rows.',
    width: 5,
    code: true,
    format: /^[a-ilm-z0-9]$/,
    errors: { empty: 'Enter the key', format: 'Enter one small letter or digit, but j or k' },
  },
} as const satisfies FormFields
