/** What a value of a message must be before anybody reads it: text, numbers, days and instants that a record can hold. */
import { isCivilDay, isSoundText, parseInstant, parsePartialDate, type ErrorCode } from '#kernel'

type Exists = (text: string) => boolean

const isPartialDate: Exists = (text) => parsePartialDate(text) !== undefined
const isInstant: Exists = (text) => parseInstant(text) !== undefined

/** Fields of any agreement that say when; every other text is as its sender wrote it. */
const WHEN: ReadonlyMap<string, Exists> = new Map([
  ['date_of_birth', isPartialDate],
  ['travel_date', isCivilDay],
  ['expected_return_date', isCivilDay],
  ['period_from', isCivilDay],
  ['period_to', isCivilDay],
  ['created_at', isInstant],
  ['valid_until', isInstant],
  ['as_of', isInstant],
  ['happened_at', isInstant],
  ['received_at', isInstant],
])

/** Undefined when the plain value can be kept. What is left out (empty) its room looks at. */
export function unkeepable(field: string, value: unknown): ErrorCode | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? undefined : 'number-out-of-range'
  if (typeof value !== 'string' || value === '') return undefined
  if (!isSoundText(value)) return 'text-unsound'
  return WHEN.get(field)?.(value) === false ? 'date-does-not-exist' : undefined
}
