/** The machine readable zones of ICAO 9303 parts 4 to 7, field by field: this table is the standard, the reader only walks it. */
import type {
  CheckDigitRule,
  FieldKind,
  FieldRule,
  FormatRule,
  MrzFieldName,
  MrzRange,
} from './mrz-format.ts'

type More = Pick<FieldRule, 'checkDigit' | 'goesOnIn'>

function field(name: MrzFieldName, kind: FieldKind, line: number, from: number, to: number, more: More = {}) {
  return { name, kind, line, from, to, ...more } satisfies FieldRule
}

function range(line: number, from: number, to: number): MrzRange {
  return { line, from, to }
}

function composite(line: number, at: number, ...over: MrzRange[]): FieldRule {
  return field('composite', 'composite', line, at, at, { checkDigit: { at, over } })
}

function digit(at: number, more: Omit<CheckDigitRule, 'at'> = {}): More {
  return { checkDigit: { at, ...more } }
}

const TD1: FormatRule = {
  format: 'TD1',
  lines: 3,
  width: 30,
  documentCodes: 'ACI',
  fields: [
    field('documentCode', 'document-code', 1, 1, 2),
    field('issuingState', 'state', 1, 3, 5),
    field('documentNumber', 'number', 1, 6, 14, { ...digit(15), goesOnIn: range(1, 16, 30) }),
    field('optionalData', 'optional', 1, 16, 30),
    field('dateOfBirth', 'birth-date', 2, 1, 6, digit(7)),
    field('gender', 'gender', 2, 8, 8),
    field('expiry', 'expiry-date', 2, 9, 14, digit(15)),
    field('nationality', 'state', 2, 16, 18),
    field('optionalData2', 'optional', 2, 19, 29),
    composite(2, 30, range(1, 6, 30), range(2, 1, 7), range(2, 9, 15), range(2, 19, 29)),
    field('familyName', 'names', 3, 1, 30),
  ],
}

/** Line 2 is the same in every two-line format up to position 28. */
function secondLine(goesOnIn?: MrzRange): readonly FieldRule[] {
  return [
    field('documentNumber', 'number', 2, 1, 9, { ...digit(10), ...(goesOnIn ? { goesOnIn } : {}) }),
    field('nationality', 'state', 2, 11, 13),
    field('dateOfBirth', 'birth-date', 2, 14, 19, digit(20)),
    field('gender', 'gender', 2, 21, 21),
    field('expiry', 'expiry-date', 2, 22, 27, digit(28)),
  ]
}

function firstLine(width: number): readonly FieldRule[] {
  return [
    field('documentCode', 'document-code', 1, 1, 2),
    field('issuingState', 'state', 1, 3, 5),
    field('familyName', 'names', 1, 6, width),
  ]
}

const TD2: FormatRule = {
  format: 'TD2',
  lines: 2,
  width: 36,
  documentCodes: 'ACI',
  fields: [
    ...firstLine(36),
    ...secondLine(range(2, 29, 35)),
    field('optionalData', 'optional', 2, 29, 35),
    composite(2, 36, range(2, 1, 10), range(2, 14, 20), range(2, 22, 35)),
  ],
}

const TD3: FormatRule = {
  format: 'TD3',
  lines: 2,
  width: 44,
  documentCodes: 'P',
  fields: [
    ...firstLine(44),
    ...secondLine(),
    field('personalNumber', 'optional', 2, 29, 42, digit(43, { fillerWhenEmpty: true })),
    composite(2, 44, range(2, 1, 10), range(2, 14, 20), range(2, 22, 43)),
  ],
}

/** Visas have no composite check digit (9303-7). */
const MRV_A: FormatRule = {
  format: 'MRV-A',
  lines: 2,
  width: 44,
  documentCodes: 'V',
  fields: [...firstLine(44), ...secondLine(), field('optionalData', 'optional', 2, 29, 44)],
}

const MRV_B: FormatRule = {
  format: 'MRV-B',
  lines: 2,
  width: 36,
  documentCodes: 'V',
  fields: [...firstLine(36), ...secondLine(), field('optionalData', 'optional', 2, 29, 36)],
}

/** The French identity card of 1988 to 2021: the size of TD2, a layout of its own, no nationality and no expiry. */
const FRENCH_NATIONAL_ID: FormatRule = {
  format: 'FRENCH_NATIONAL_ID',
  lines: 2,
  width: 36,
  documentCodes: 'I',
  beginsWith: 'IDFRA',
  fields: [
    field('documentCode', 'document-code', 1, 1, 2),
    field('issuingState', 'state', 1, 3, 5),
    field('familyName', 'family-name', 1, 6, 30),
    field('administrativeCode', 'optional', 1, 31, 36),
    field('issueDate', 'digits', 2, 1, 4),
    field('departmentOfIssue', 'optional', 2, 5, 7),
    field('documentNumber', 'number', 2, 8, 12, digit(13, { over: [range(2, 1, 12)] })),
    field('givenNames', 'given-names', 2, 14, 27),
    field('dateOfBirth', 'birth-date', 2, 28, 33, digit(34)),
    field('gender', 'gender', 2, 35, 35),
    composite(2, 36, range(1, 1, 36), range(2, 1, 35)),
  ],
}

/** In the order in which a zone is tried: the national format before the ICAO one of its size. */
export const FORMAT_TABLE: readonly FormatRule[] = [TD3, MRV_A, TD1, FRENCH_NATIONAL_ID, MRV_B, TD2]
