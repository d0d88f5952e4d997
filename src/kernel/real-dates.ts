/** Days, instants and counts that exist: JavaScript makes 2 March of 30 February, and no database can hold every one. */
import { isFullDate, parsePartialDate } from './partial-date.ts'

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isCivilDay(text: string): boolean {
  const date = parsePartialDate(text)
  return date !== undefined && isFullDate(date)
}

/** ISO 8601 with an offset, of which none on earth is more than 14 hours. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/

/** Undefined unless it is a full time of a real day with its offset, in the years 1 to 9999. */
export function parseInstant(text: string): Date | undefined {
  const [, day = ''] = INSTANT.exec(text) ?? []
  if (!isCivilDay(day)) return undefined
  const at = new Date(text)
  const year = at.getUTCFullYear()
  return year >= 1 && year <= 9999 ? at : undefined
}

/** The whole numbers that a database's `integer` holds. */
export const MOST_WHOLE = 2_147_483_647

/** Undefined unless it is written as our pages write a whole number that is not below nought: `1e3`, ` 1` and `01` are none. */
export function wholeNumber(text: string): number | undefined {
  const number = /^(0|[1-9][0-9]{0,9})$/.test(text) ? Number(text) : MOST_WHOLE + 1
  return number > MOST_WHOLE ? undefined : number
}
