/** An arrival card: its columns, what each must hold, and the keys by which it is found. */
import { familyNameWords, givenNameWords } from '#matching'
import { birthDateFault, GENDERS, isFullDate, parsePartialDate, type ErrorCode } from '#kernel'

export const CARD_FIELDS = [
  'passport_number',
  'family_name',
  'given_names',
  'date_of_birth',
  'gender',
  'nationality',
  'occupation',
  'new_zealand_address',
  'expected_return_date',
  'craft',
  'arrived_on',
] as const
export type CardField = (typeof CARD_FIELDS)[number]

/** As the file has it: an empty text is not known. */
export type ArrivalCard = Readonly<Record<CardField, string>>

type Check = (value: string, today: string) => ErrorCode | undefined

const LONGEST = 200

const isDay = (value: string) => {
  const date = parsePartialDate(value)
  return date !== undefined && isFullDate(date)
}
const text: Check = (value) => (value.length > LONGEST ? 'card-value-too-long' : undefined)
const required =
  (check: Check): Check =>
  (value, today) =>
    value === '' ? 'card-value-missing' : (text(value, today) ?? check(value, today))
const past: Check = (value, today) => (isDay(value) && value <= today ? undefined : 'card-date-malformed')

const born: Check = (value, today) => (isDay(value) ? birthDateFault(value, today) : 'card-date-malformed')

export const CARD_CHECKS: Readonly<Record<CardField, Check>> = {
  passport_number: required((value) => (passportKey(value) === '' ? 'card-value-missing' : undefined)),
  // Without a letter of A to Z no request could ever find the card.
  family_name: required((value) => (familyNameWords(value).length === 0 ? 'family-name-empty' : undefined)),
  given_names: text,
  date_of_birth: required(born),
  gender: (value) =>
    value === '' || GENDERS.some((one) => one === value) ? undefined : 'gender-unknown-value',
  nationality: (value) => (value === '' || /^[A-Z]{1,3}$/.test(value) ? undefined : 'card-nationality'),
  occupation: text,
  new_zealand_address: required(text),
  expected_return_date: (value) => (value === '' || isDay(value) ? undefined : 'card-date-malformed'),
  craft: required(text),
  arrived_on: required(past),
}

/** Letters and digits alone, in capitals: `LA 123-456` is `LA123456`. */
export function passportKey(passportNumber: string): string {
  return passportNumber.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** Both names as the words of A to Z that a passport would carry; nothing is guessed, shortened or sounded out. */
export function nameKey(familyName: string, givenNames: string): string {
  return `${familyNameWords(familyName).join(' ')},${givenNameWords(givenNames).join(' ')}`
}

/** The key of `FAMILY NAME, GIVEN NAMES`; a single name has no comma. */
export function fullNameKey(fullName: string): string {
  const comma = fullName.indexOf(',')
  return comma < 0 ? nameKey(fullName, '') : nameKey(fullName.slice(0, comma), fullName.slice(comma + 1))
}
