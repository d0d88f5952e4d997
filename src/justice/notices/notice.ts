/** A notice as Customs sends it: the agreement's fields, under the names that the message gives them. */
import {
  isFullDate,
  isPersonProfileNumber,
  parsePartialDate,
  fault,
  type AlertType,
  type Direction,
  type ErrorCode,
  type Fault,
} from '#kernel'

export interface NoticeBody {
  readonly person_profile_number: string
  readonly alert_type: AlertType
  readonly full_name: string
  readonly date_of_birth: string | null
  readonly gender: string | null
  readonly passport_number: string | null
  readonly nationality: string | null
  readonly craft: string | null
  readonly travel_date: string
  readonly direction: Direction
}

const LONGEST = 400

type Check = (value: string) => ErrorCode | undefined

const anything: Check = () => undefined
const partialDate: Check = (value) =>
  parsePartialDate(value) === undefined ? 'date-of-birth-malformed' : undefined
const fullDate: Check = (value) => {
  const date = parsePartialDate(value)
  return date !== undefined && isFullDate(date) ? undefined : 'travel-date'
}

interface FieldRule {
  readonly check: Check
  /** A passport may leave it out; without the others the notice tells nothing. */
  readonly mayBeUnknown: boolean
}

/** The closed lists among the fields are the agreement's and are checked with its names. */
const RULES: Readonly<Record<keyof NoticeBody, FieldRule>> = {
  person_profile_number: {
    check: (value) => (isPersonProfileNumber(value) ? undefined : 'identifier-malformed'),
    mayBeUnknown: false,
  },
  alert_type: { check: anything, mayBeUnknown: false },
  full_name: { check: anything, mayBeUnknown: false },
  date_of_birth: { check: partialDate, mayBeUnknown: true },
  gender: { check: anything, mayBeUnknown: true },
  passport_number: { check: anything, mayBeUnknown: true },
  nationality: { check: anything, mayBeUnknown: true },
  craft: { check: anything, mayBeUnknown: true },
  travel_date: { check: fullDate, mayBeUnknown: false },
  direction: { check: anything, mayBeUnknown: false },
}

/** Checks the values of a body that has exactly the agreement's fields. */
export function checkNoticeValues(body: Readonly<Record<string, unknown>>): Fault[] {
  return Object.entries(RULES).flatMap(([field, { check, mayBeUnknown }]) => {
    const value = body[field]
    if (value === null || value === undefined)
      return mayBeUnknown ? [] : [fault('notice-field-empty', { field })]
    if (typeof value !== 'string' || value.length > LONGEST)
      return [fault('notice-field-not-text', { field })]
    if (value.trim() === '' && !mayBeUnknown) return [fault('notice-field-empty', { field })]
    const code = value === '' ? undefined : check(value)
    return code === undefined ? [] : [fault(code, { field })]
  })
}
