/** How often a court record, typed by people, differs from a passport, read by machine: one error model, as a table. */

export const RECORD_ERRORS = [
  'middle-names-missing',
  'family-name-typing',
  'given-name-typing',
  'day-and-month-swapped',
  'birth-date-digit',
  'birth-date-part-unknown',
  'compound-name',
  'names-swapped',
  'short-form',
  'gender',
  'family-name-changed',
] as const
export type RecordError = (typeof RECORD_ERRORS)[number]

interface ErrorRate {
  /** Of those to whom it can happen; errors are independent of each other. */
  readonly rate: number
  readonly sentence: string
}

/** The README says where the rates come from. */
export const ERROR_RATES: Readonly<Record<RecordError, ErrorRate>> = {
  'middle-names-missing': { rate: 0.15, sentence: 'The middle names stand on one side only.' },
  'family-name-typing': { rate: 0.015, sentence: 'One typing error in the family name.' },
  'given-name-typing': { rate: 0.02, sentence: 'One typing error in a given name.' },
  'day-and-month-swapped': { rate: 0.003, sentence: 'Day and month of the birth date are swapped.' },
  'birth-date-digit': { rate: 0.007, sentence: 'One digit of the birth date is wrong.' },
  'birth-date-part-unknown': {
    rate: 0.002,
    sentence: 'Day, or month and day, of the birth date are unknown.',
  },
  // One in twelve has a name of several parts, so that one record in a hundred is concerned.
  'compound-name': { rate: 0.12, sentence: 'A hyphen, a particle or half of a compound name is missing.' },
  'names-swapped': { rate: 0.003, sentence: 'Family name and given names are swapped.' },
  // Three people in ten have a given name with a short form.
  'short-form': { rate: 0.033, sentence: 'A short or anglicised form stands for the given name.' },
  gender: { rate: 0.003, sentence: 'The gender is wrong, or unknown.' },
  'family-name-changed': { rate: 0.02, sentence: 'The family name has changed altogether.' },
}
