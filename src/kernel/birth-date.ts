/** Which day a living person can have been born on. */
import type { ErrorCode } from './declare-errors.ts'
import { parsePartialDate } from './partial-date.ts'

/**
 * The longest life on record lasted 122 years, so whoever was born before this year had died before there was a list at
 * all. It is a year and no age: a date that was taken once is never refused later because time went by.
 */
export const EARLIEST_BIRTH_YEAR = 1880

/** What is wrong with a date of birth, unknown parts `00`; `today` is the civil date on which it is read. */
export function birthDateFault(value: string, today: string): ErrorCode | undefined {
  const date = parsePartialDate(value)
  if (date === undefined) return 'date-of-birth-malformed'
  if (date.year !== 0 && date.year < EARLIEST_BIRTH_YEAR) return 'date-of-birth-too-early'
  // Unknown parts sort first, so a partly known date is held against the same day.
  return value > today ? 'date-of-birth-in-future' : undefined
}
