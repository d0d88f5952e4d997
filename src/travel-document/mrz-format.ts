/** The words in which the field tables of ICAO 9303 are written: formats, fields, kinds and places. */

export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B', 'FRENCH_NATIONAL_ID'] as const
export type MrzFormat = (typeof MRZ_FORMATS)[number]

export type MrzFieldName =
  | 'documentCode'
  | 'issuingState'
  | 'familyName'
  | 'givenNames'
  | 'documentNumber'
  | 'nationality'
  | 'dateOfBirth'
  | 'gender'
  | 'expiry'
  | 'personalNumber'
  | 'optionalData'
  | 'optionalData2'
  | 'composite'
  | 'issueDate'
  | 'departmentOfIssue'
  | 'administrativeCode'

/** What stands in a field: it decides the characters allowed and how the text is read. */
export type FieldKind =
  | 'document-code'
  | 'state'
  | 'names'
  | 'family-name'
  | 'given-names'
  | 'number'
  | 'birth-date'
  | 'gender'
  | 'expiry-date'
  | 'optional'
  | 'digits'
  | 'composite'

/** A run of characters; lines and positions count from 1 and include both ends, as the standard prints them. */
export interface MrzRange {
  readonly line: number
  readonly from: number
  readonly to: number
}

export interface CheckDigitRule {
  /** Its position, on the line of its field. */
  readonly at: number
  /** What it covers, where that is more than its own field. */
  readonly over?: readonly MrzRange[]
  /** A filler may stand for the digit when the field is empty (9303-4, personal number). */
  readonly fillerWhenEmpty?: true
}

export interface FieldRule extends MrzRange {
  readonly name: MrzFieldName
  readonly kind: FieldKind
  readonly checkDigit?: CheckDigitRule
  /** A document number longer than its field goes on here, followed by its check digit (9303-5, 9303-6). */
  readonly goesOnIn?: MrzRange
}

export interface FormatRule {
  readonly format: MrzFormat
  readonly lines: number
  readonly width: number
  /** The letters with which the document code may begin. */
  readonly documentCodes: string
  /** Tells a national format from the ICAO one of the same size. */
  readonly beginsWith?: string
  readonly fields: readonly FieldRule[]
}
