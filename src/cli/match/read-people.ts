/** Reads the person of a row, of whatever file: what is malformed counts as unknown, and without a name there is nobody. */
import { familyNameWords } from '#matching'
import {
  birthDateFault,
  describeFault,
  fault,
  GENDERS,
  parsePartialDate,
  UNKNOWN_DATE,
  type ErrorCode,
  type Gender,
  type PartialDate,
} from '#kernel'

/** Told of each refused row and each value that counts as unknown; never of a value. */
export type Warn = (line: string) => void

export interface PersonFields {
  readonly familyName: string
  readonly givenNames: string
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
}

/** In the order of `PERSON_COLUMNS`. */
export type PersonValues = readonly [familyName: string, givenNames: string, born: string, gender: string]

export const PERSON_COLUMNS = ['family_name', 'given_names', 'date_of_birth', 'gender'] as const

export interface RowPlace {
  readonly file: string
  /** From 1, the header row excluded. */
  readonly row: number
  readonly warn: Warn
}

/** The person of a row; undefined when the row is refused. */
export function personOf(
  [familyName, givenNames, born, told]: PersonValues,
  place: RowPlace,
): PersonFields | undefined {
  if (familyNameWords(familyName).length === 0) {
    refuseRow('family-name-empty', 'family_name', place)
    return undefined
  }
  const dateOfBirth = born === '' ? UNKNOWN_DATE : birthDateOf(born, place)
  const gender = genderOf(told)
  if (gender === undefined && told !== '') tell('gender-unknown-value', 'gender', AS_UNKNOWN, place)
  return { familyName, givenNames, dateOfBirth, gender: gender ?? 'X' }
}

/** Lists and travellers of any year are matched: no day is known after which nobody was born. */
const NO_LAST_DAY = '9999-12-31'

function birthDateOf(born: string, place: RowPlace): PartialDate {
  const code = birthDateFault(born, NO_LAST_DAY)
  if (code === undefined) return parsePartialDate(born) ?? UNKNOWN_DATE
  tell(code, 'date_of_birth', AS_UNKNOWN, place)
  return UNKNOWN_DATE
}

export function refuseRow(code: ErrorCode, field: string, place: RowPlace): void {
  tell(code, field, 'the row is refused', place)
}

const AS_UNKNOWN = 'it counts as unknown'

function tell(code: ErrorCode, field: string, detail: string, { file, row, warn }: RowPlace): void {
  warn(describeFault(fault(code, { file, row, field, detail })))
}

function genderOf(told: string): Gender | undefined {
  const capital = told.toUpperCase()
  return GENDERS.find((one) => one === capital)
}
