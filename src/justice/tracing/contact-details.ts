/** What Immigration answers, under the names of the agreement, and the check of its values. */
import { GENDERS, isFullDate, parsePartialDate, fault, type ErrorCode, type Fault } from '#kernel'

export interface ContactDetails {
  readonly full_name: string
  readonly date_of_birth: string
  readonly gender: string | null
  readonly passport_number: string
  readonly nationality: string | null
  readonly occupation: string | null
  readonly new_zealand_address: string
  readonly expected_return_date: string | null
}

export interface TracingAnswer {
  readonly justiceIdentifier: string
  /** Undefined when Immigration holds no card of the person. */
  readonly details?: ContactDetails
}

const LONGEST = 400

const isDate = (value: string) => {
  const date = parsePartialDate(value)
  return date !== undefined && isFullDate(date)
}

/** Without the required ones nobody can be located. */
const RULES: Readonly<
  Record<keyof ContactDetails, { readonly required: boolean; readonly holds?: (value: string) => boolean }>
> = {
  full_name: { required: true },
  date_of_birth: { required: true, holds: isDate },
  gender: { required: false, holds: (value) => GENDERS.some((one) => one === value) },
  passport_number: { required: true },
  nationality: { required: false },
  occupation: { required: false },
  new_zealand_address: { required: true },
  expected_return_date: { required: false, holds: isDate },
}

/** Checks the values of a body that has exactly the agreement's fields. */
export function checkAnswer(body: Readonly<Record<string, unknown>>): readonly Fault[] {
  const identifier = body['justice_identifier']
  if (typeof identifier !== 'string' || !/^[0-9a-f-]{36}$/.test(identifier))
    return [fault('identifier-malformed', { field: 'justice_identifier' })]
  const isFound = body['found'] === true
  return Object.entries(RULES).flatMap(([field, { required, holds }]) => {
    const code = faultOf(body[field], isFound, required, holds)
    return code === undefined ? [] : [fault(code, { field })]
  })
}

function faultOf(
  value: unknown,
  isFound: boolean,
  required: boolean,
  holds: (value: string) => boolean = () => true,
): ErrorCode | undefined {
  // Word that nobody was found must tell nothing of anybody.
  if (!isFound) return value === null ? undefined : 'answer-not-empty'
  if (value === null) return required ? 'notice-field-empty' : undefined
  if (typeof value !== 'string' || value.length > LONGEST) return 'notice-field-not-text'
  if (value.trim() === '') return 'notice-field-empty'
  return holds(value) ? undefined : 'answer-value-malformed'
}

export function readAnswer(body: Readonly<Record<string, unknown>>): TracingAnswer {
  const { justice_identifier: justiceIdentifier, found, ...details } = body
  return {
    justiceIdentifier: justiceIdentifier as string,
    ...(found === true ? { details: details as unknown as ContactDetails } : {}),
  }
}
