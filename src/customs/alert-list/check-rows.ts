/** Checks a received list row by row: every fault names its row and field, and one fault refuses the list whole. */
import { familyNameWords } from '#matching'
import {
  ALERT_TYPES,
  GENDERS,
  fault,
  isFullDate,
  isPersonProfileNumber,
  isSoundText,
  parsePartialDate,
  type ErrorCode,
  type Fault,
} from '#kernel'
import type { ListEntry } from './list-entry.ts'

/** More would not help whoever mends the list, and would make a receipt as large as the list. */
const MOST_FAULTS_TOLD = 100

export interface RowRules {
  /** The fields that the agreement names, no more and no fewer. */
  readonly fields: readonly string[]
  /** The alert types that the agreement in force names. */
  readonly alertTypes: readonly string[]
  /** `YYYY-MM-DD`: nobody is born after it. */
  readonly today: string
}

type FieldCheck = (value: string, rules: RowRules) => ErrorCode | undefined

function checkName(value: string): ErrorCode | undefined {
  return value.length > 200 ? 'name-too-long' : undefined
}

/** The rule of each field as a table. */
const FIELD_CHECKS: Readonly<Record<keyof ListEntry, FieldCheck>> = {
  person_profile_number: (value) =>
    isPersonProfileNumber(value) ? undefined : 'person-profile-number-malformed',
  family_name: (value) => (familyNameWords(value).length > 0 ? checkName(value) : 'family-name-empty'),
  given_names: checkName,
  date_of_birth: (value, { today }) => {
    const date = parsePartialDate(value)
    if (date === undefined) return 'date-of-birth-malformed'
    return isFullDate(date) && value > today ? 'date-of-birth-in-future' : undefined
  },
  gender: (value) => (GENDERS.some((gender) => gender === value) ? undefined : 'gender-unknown-value'),
  alert_type: (value, { alertTypes }) =>
    ALERT_TYPES.some((type) => type === value) && alertTypes.includes(value)
      ? undefined
      : 'alert-type-unknown-value',
}

const CHECKS_IN_ORDER = Object.entries(FIELD_CHECKS).map(
  ([field, check]) =>
    [
      field,
      (value: string, rules: RowRules) => (isSoundText(value) ? check(value, rules) : 'text-unsound'),
    ] as const,
)

function checkRow(row: Readonly<Record<string, unknown>>, number: number, rules: RowRules): Fault[] {
  const faults: Fault[] = []
  for (const field of Object.keys(row)) {
    // The field's name is not told back: it comes from outside and may itself be personal data.
    if (!rules.fields.includes(field)) faults.push(fault('list-field-unnamed', { row: number }))
  }
  for (const [field, check] of CHECKS_IN_ORDER) {
    const value = row[field]
    const code = typeof value === 'string' ? check(value, rules) : 'list-field-missing'
    if (code !== undefined) faults.push(fault(code, { row: number, field }))
  }
  return faults
}

export function checkRows(rows: readonly unknown[], rules: RowRules): readonly Fault[] {
  const faults: Fault[] = []
  const seen = new Set<unknown>()
  for (const [index, row] of rows.entries()) {
    const number = index + 1
    if (row === null || typeof row !== 'object' || Array.isArray(row)) {
      faults.push(fault('list-not-readable', { row: number }))
      continue
    }
    const entry = row as Readonly<Record<string, unknown>>
    faults.push(...checkRow(entry, number, rules))
    const ppn = entry['person_profile_number']
    if (seen.has(ppn)) {
      faults.push(fault('person-profile-number-repeated', { row: number, field: 'person_profile_number' }))
    }
    seen.add(ppn)
    if (faults.length >= MOST_FAULTS_TOLD) return faults.slice(0, MOST_FAULTS_TOLD)
  }
  return faults
}
