import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MrzFieldName } from './mrz-format.ts'
import type { MrzReading } from './mrz-reading.ts'
import { parseMrz } from './parse-mrz.ts'

/** The reference data lies beside the checkout, not in it. */
const VECTORS = '../shared/data/mrz/vectors.json'

interface Vector {
  readonly test: string
  readonly lines: readonly string[]
  readonly format: string
  readonly fields: Readonly<Record<string, string | null>>
  readonly errors: readonly { readonly field: string; readonly error: string }[]
}

const here = existsSync(VECTORS)
const vectors = here ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as Vector[]) : []

/** The vectors' field names in our words. */
const VALUE_FIELDS: Readonly<Record<string, MrzFieldName>> = {
  documentCode: 'documentCode',
  issuingState: 'issuingState',
  lastName: 'familyName',
  firstName: 'givenNames',
  nationality: 'nationality',
  optional: 'optionalData',
  optional1: 'optionalData',
  optional2: 'optionalData2',
  personalNumber: 'personalNumber',
  administrativeCode: 'administrativeCode',
  administrativeCode2: 'departmentOfIssue',
  issueDate: 'issueDate',
  documentNumber: 'documentNumber',
}
const TEXT_FIELDS: Readonly<Record<string, MrzFieldName>> = {
  birthDate: 'dateOfBirth',
  expirationDate: 'expiry',
}
const GENDERS: Readonly<Record<string, string>> = { male: 'M', female: 'F', nonspecified: 'X' }
const CHECK_DIGITS: Readonly<Record<string, MrzFieldName>> = {
  documentNumberCheckDigit: 'documentNumber',
  birthDateCheckDigit: 'dateOfBirth',
  expirationDateCheckDigit: 'expiry',
  personalNumberCheckDigit: 'personalNumber',
  compositeCheckDigit: 'composite',
}

function read(reading: MrzReading, name: string): string | undefined {
  const ours = VALUE_FIELDS[name] ?? TEXT_FIELDS[name] ?? CHECK_DIGITS[name] ?? 'gender'
  const field = reading.fields.find((candidate) => candidate.name === ours)
  if (name in CHECK_DIGITS) return field?.checkDigit?.found
  return name in TEXT_FIELDS ? field?.text : field?.value
}

function isUnknownState(error: string): boolean {
  return error.startsWith('invalid state code: UTO')
}

const title = here ? 'the reference vectors' : 'the reference vectors (skipped: ../shared/data is not here)'
describe.skipIf(!here)(title, () => {
  it.each(vectors.map((vector, index) => [`${index + 1} ${vector.format} ${vector.test}`, vector] as const))(
    '%s is read as expected',
    (_, vector) => {
      const reading = parseMrz(vector.lines, { travelDate: '2026-11-21' })
      expect(reading.format).toBe(vector.format)
      for (const [name, expected] of Object.entries(vector.fields)) {
        // Null stands for a field in error: those are compared below.
        if (expected !== null) expect(read(reading, name), name).toBe(GENDERS[expected] ?? expected)
      }
      // The vectors' reader does not know Utopia, the state of the standard's specimens; ours does.
      const errors = vector.errors.filter(({ error }) => !isUnknownState(error))
      expect(reading.faults.map(({ field }) => field)).toEqual(errors.map(({ field }) => CHECK_DIGITS[field]))
      expect(reading.document !== undefined).toBe(errors.length === 0)
    },
  )
})
