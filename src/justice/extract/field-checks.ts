/** What each field of the extract must be, as a table: a check answers with the code of what is wrong. */
import { DEBT_KINDS } from '#agreement'
import { familyNameWords } from '#matching'
import {
  birthDateFault,
  GENDERS,
  isFullDate,
  isIdentifier,
  isPersonProfileNumber,
  parsePartialDate,
  type ErrorCode,
} from '#kernel'
import { WARRANT_STATUSES } from '#justice/register'

export const PERSON_FIELDS = [
  'person_profile_number',
  'family_name',
  'given_names',
  'date_of_birth',
  'gender',
] as const
export const DEBT_FIELDS = [
  'debt_id',
  'person_profile_number',
  'kind',
  'court_imposed',
  'outstanding_cents',
  'under_arrangement',
] as const
export const WARRANT_FIELDS = [
  'warrant_id',
  'person_profile_number',
  'issued_on',
  'status',
  'debt_ids',
] as const

/** `today` is the civil date of the import: nobody is born, and no warrant issued, after it. */
type Check = (value: string, today: string) => ErrorCode | undefined
export type FieldChecks<F extends readonly string[]> = Readonly<Record<F[number], Check>>

const WHOLE_CENTS = /^\d{1,12}$/
const LONGEST_NAME = 200

const identifier: Check = (value) => (isIdentifier(value) ? undefined : 'identifier-malformed')
const person: Check = (value) => (isPersonProfileNumber(value) ? undefined : 'identifier-malformed')
const yesOrNo: Check = (value) =>
  value === 'true' || value === 'false' ? undefined : 'value-not-true-or-false'
const name: Check = (value) => (value.length > LONGEST_NAME ? 'name-too-long' : undefined)

const oneOf =
  (allowed: readonly string[], code: ErrorCode): Check =>
  (value) =>
    allowed.includes(value) ? undefined : code

export const PERSON_CHECKS: FieldChecks<typeof PERSON_FIELDS> = {
  person_profile_number: person,
  // The list could not be matched, and Customs would refuse it, if nothing were left in Latin letters.
  family_name: (value, today) =>
    familyNameWords(value).length > 0 ? name(value, today) : 'family-name-empty',
  given_names: name,
  date_of_birth: birthDateFault,
  gender: oneOf(GENDERS, 'gender-unknown-value'),
}

export const DEBT_CHECKS: FieldChecks<typeof DEBT_FIELDS> = {
  debt_id: identifier,
  person_profile_number: person,
  kind: oneOf(DEBT_KINDS, 'debt-kind-unknown'),
  court_imposed: yesOrNo,
  outstanding_cents: (value) => {
    if (WHOLE_CENTS.test(value)) return undefined
    return /^-\d+$/.test(value) ? 'amount-negative' : 'amount-malformed'
  },
  under_arrangement: yesOrNo,
}

export const WARRANT_CHECKS: FieldChecks<typeof WARRANT_FIELDS> = {
  warrant_id: identifier,
  person_profile_number: person,
  issued_on: (value, today) => {
    const date = parsePartialDate(value)
    if (date === undefined || !isFullDate(date)) return 'warrant-date-malformed'
    return value > today ? 'warrant-date-in-future' : undefined
  },
  status: oneOf(WARRANT_STATUSES, 'warrant-status-unknown'),
  debt_ids: (value) =>
    value === '' || value.split(';').every(isIdentifier) ? undefined : 'identifier-malformed',
}
