/** Reads a machine readable zone of any format of the table; wrong input is named, never thrown, never mended. */
import { fault, parsePartialDate, UNKNOWN_DATE, type Fault, type Gender } from '#kernel'
import { normaliseLine } from './mrz-lines.ts'
import type { FormatRule, MrzFieldName } from './mrz-format.ts'
import { endsInLetter, splitNames } from './mrz-names.ts'
import type { MrzField, MrzReading } from './mrz-reading.ts'
import { readTravelDate } from './mrz-date.ts'
import { readField, textAt } from './read-field.ts'
import { recogniseFormat } from './recognise-format.ts'
import type { TravelDocument } from './travel-document.ts'

export interface MrzOptions {
  /** The day of travel, `YYYY-MM-DD`: the centuries of birth and expiry are derived from it. */
  readonly travelDate: string
}

export function parseMrz(lines: readonly string[], { travelDate }: MrzOptions): MrzReading {
  const zone = lines.map(normaliseLine).filter((line) => line !== '')
  const travel = readTravelDate(travelDate)
  if (travel === undefined) return unreadable(zone, [fault('travel-date')])
  const recognised = recogniseFormat(zone)
  if (!recognised.ok) return unreadable(zone, recognised.error)

  const rule = recognised.value
  const fields: MrzField[] = []
  const faults: Fault[] = []
  const remarks: Fault[] = []
  if (!rule.documentCodes.includes((zone[0] ?? '').charAt(0))) {
    faults.push(fault('mrz-document-code', { line: 1, field: 'documentCode', detail: codesOf(rule) }))
  }
  for (const fieldRule of rule.fields) {
    const read = readField(fieldRule, zone, travel)
    fields.push(...read.fields)
    faults.push(...read.faults)
    if (read.remarks !== undefined) remarks.push(...read.remarks)
  }
  const reading = { format: rule.format, lines: zone, fields, faults, remarks }
  return faults.length > 0 ? reading : { ...reading, document: documentOf(rule, zone, fields) }
}

function unreadable(lines: readonly string[], faults: readonly Fault[]): MrzReading {
  return { lines, fields: [], faults, remarks: [] }
}

function codesOf(rule: FormatRule): string {
  return `begins with ${rule.documentCodes.split('').join(', ')}`
}

function documentOf(rule: FormatRule, zone: readonly string[], fields: readonly MrzField[]): TravelDocument {
  const value = (name: MrzFieldName): string | undefined => fields.find((field) => field.name === name)?.value
  const date = (name: MrzFieldName) => parsePartialDate(value(name) ?? '') ?? UNKNOWN_DATE
  const issuingState = value('issuingState') ?? ''
  return {
    format: rule.format,
    documentCode: value('documentCode') ?? '',
    issuingState,
    documentNumber: documentNumberOf(rule, zone, value('documentNumber') ?? ''),
    // The French card names no nationality: it is issued to citizens only.
    nationality: value('nationality') ?? issuingState,
    dateOfBirth: date('dateOfBirth'),
    gender: (value('gender') ?? 'X') as Gender,
    expiry: date('expiry'),
    familyName: value('familyName') ?? '',
    givenNames: value('givenNames') ?? '',
    ...truncationOf(rule, zone),
  }
}

/** The number printed on the French card is all that its check digit covers: month of issue, department, number. */
function documentNumberOf(rule: FormatRule, zone: readonly string[], value: string): string {
  const covered = rule.fields.find((field) => field.name === 'documentNumber')?.checkDigit?.over
  return covered === undefined ? value : covered.map((range) => textAt(zone, range)).join('')
}

function truncationOf(rule: FormatRule, zone: readonly string[]) {
  const evidence = { familyNameTruncated: false, givenNamesTruncated: false }
  for (const field of rule.fields) {
    const text = textAt(zone, field)
    if (field.kind === 'names') {
      const { familyNameTruncated, givenNamesTruncated } = splitNames(text)
      return { familyNameTruncated, givenNamesTruncated }
    }
    if (field.kind === 'family-name') evidence.familyNameTruncated = endsInLetter(text)
    if (field.kind === 'given-names') evidence.givenNamesTruncated = endsInLetter(text)
  }
  return evidence
}
