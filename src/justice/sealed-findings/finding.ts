/** A finding as Customs sends it: who asked, and what is held of them; the values are checked again here. */
import {
  fault,
  isPersonProfileNumber,
  parseInstant,
  parsePartialDate,
  type ErrorCode,
  type Fault,
} from '#kernel'

/** Field names as the agreement's message `sealed-finding` has them; its closed lists are checked with its names. */
export interface FindingBody {
  readonly request_reference: string
  readonly received_at: string
  readonly language: 'en' | 'mi'
  readonly family_name: string
  readonly given_names: string
  readonly date_of_birth: string
  readonly document_number: string
  readonly email: string
  readonly postal_address: string
  readonly representative: string
  readonly person_profile_number: string
  readonly held_as: 'silent-list-entry' | 'silent-alert'
  readonly certainty: 'certain' | 'near'
}

interface FieldRule {
  readonly longest: number
  readonly mayBeEmpty?: true
  readonly check?: (value: string) => ErrorCode | undefined
}

const REFERENCE = /^[A-Z0-9]{4}-[A-Z0-9]{4}$/

/** As long as a request may have them. */
const RULES: Readonly<Record<keyof FindingBody, FieldRule>> = {
  request_reference: {
    longest: 9,
    check: (value) => (REFERENCE.test(value) ? undefined : 'identifier-malformed'),
  },
  received_at: {
    longest: 40,
    check: (value) => (parseInstant(value) === undefined ? 'date-does-not-exist' : undefined),
  },
  language: { longest: 2 },
  family_name: { longest: 200, mayBeEmpty: true },
  given_names: { longest: 200, mayBeEmpty: true },
  date_of_birth: {
    longest: 10,
    mayBeEmpty: true,
    check: (value) => (parsePartialDate(value) === undefined ? 'date-of-birth-malformed' : undefined),
  },
  document_number: { longest: 40, mayBeEmpty: true },
  email: { longest: 254, mayBeEmpty: true },
  postal_address: { longest: 500, mayBeEmpty: true },
  representative: { longest: 200, mayBeEmpty: true },
  person_profile_number: {
    longest: 40,
    check: (value) => (isPersonProfileNumber(value) ? undefined : 'identifier-malformed'),
  },
  held_as: { longest: 40 },
  certainty: { longest: 40 },
}

export function checkFindingValues(entry: Readonly<Record<string, unknown>>, row: number): readonly Fault[] {
  return Object.entries(RULES).flatMap(([field, { longest, mayBeEmpty, check }]) => {
    const value = entry[field]
    if (typeof value !== 'string' || value.length > longest)
      return [fault('sealed-finding-not-text', { row, field })]
    if (value === '') return mayBeEmpty === true ? [] : [fault('sealed-finding-field-empty', { row, field })]
    const code = check?.(value)
    return code === undefined ? [] : [fault(code, { row, field })]
  })
}

/** All entries of one message are about one request. */
export function isOfOneRequest(entries: readonly FindingBody[]): boolean {
  return new Set(entries.map(({ request_reference: reference }) => reference)).size === 1
}
