/** Writes the machine readable zone of a document, check digits and all: for made-up people and for tests. */
import { err, fault, ok, type Fault, type Gender, type PartialDate, type Result } from '#kernel'
import { checkDigitOf } from './check-digit.ts'
import { fitNames } from './fit-names.ts'
import { FIELD_CHARACTERS } from './field-characters.ts'
import { FORMAT_TABLE } from './mrz-format-table.ts'
import type { FieldKind, FieldRule, MrzFieldName, MrzFormat } from './mrz-format.ts'
import { textAt } from './read-field.ts'
import { transliterateName } from './transliterate.ts'

export interface MrzHolder {
  /** `P` for a passport, `V` for a visa, `I`, `A` or `C` for a card; a second letter may follow. */
  readonly documentCode: string
  readonly issuingState: string
  readonly documentNumber: string
  readonly nationality: string
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
  readonly expiry: PartialDate
  /** In any script, with any marks. */
  readonly familyName: string
  readonly givenNames: string
  /** The personal number of a passport, the optional data of other documents. */
  readonly optionalData?: string
}

export type WritableMrzFormat = Exclude<MrzFormat, 'FRENCH_NATIONAL_ID'>

/** The lines of a valid zone, or what cannot be written. */
export function formatMrz(holder: MrzHolder, format: WritableMrzFormat): Result<readonly string[], Fault> {
  const rule = FORMAT_TABLE.find((candidate) => candidate.format === format)
  if (rule === undefined || !rule.documentCodes.includes(holder.documentCode.charAt(0))) {
    return err(fault('mrz-document-code', { field: 'documentCode' }))
  }
  const primary = transliterateName(holder.familyName)
  const secondary = transliterateName(holder.givenNames)
  if (primary + secondary === '') return err(fault('mrz-name-no-letters', { field: 'familyName' }))

  const number = documentNumberOf(holder, rule.fields)
  if (number.head === '') return err(fault('mrz-document-number-missing', { field: 'documentNumber' }))
  const lines: string[] = []
  for (const field of rule.fields) {
    const width = field.to - field.from + 1
    // A person without a family name has a single name: it is the primary (9303-3, 4.6).
    const text =
      field.kind === 'names'
        ? fitNames(primary || secondary, primary === '' ? '' : secondary, width)
        : field.kind === 'composite'
          ? compositeDigit(field, lines)
          : fieldText(field.name, holder, number)
    if (text.length > width) {
      return err(fault('mrz-field-too-long', { field: field.name, detail: `${width} characters` }))
    }
    const padded = text.padEnd(width, '<')
    if (isTakenAsGiven(field.kind) && !FIELD_CHARACTERS[field.kind].test(padded))
      return err(fault('mrz-character', { field: field.name }))
    lines[field.line - 1] = (lines[field.line - 1] ?? '') + padded + digitAfter(field, padded, number)
  }
  return ok(lines)
}

/** Everything else is spelt here, in characters that its field allows. */
function isTakenAsGiven(kind: FieldKind): boolean {
  return kind === 'document-code' || kind === 'state'
}

interface NumberParts {
  readonly head: string
  /** What of a long number, and its check digit, goes into the optional data. */
  readonly rest: string
}

const PLAIN_NUMBER = /^[A-Z0-9]+$/

function documentNumberOf({ documentNumber }: MrzHolder, fields: readonly FieldRule[]): NumberParts {
  const number = PLAIN_NUMBER.test(documentNumber)
    ? documentNumber
    : documentNumber.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const mayGoOn = fields.some((field) => field.goesOnIn !== undefined)
  if (!mayGoOn || number.length <= 9) return { head: number, rest: '' }
  return { head: number.slice(0, 9), rest: number.slice(9) + (checkDigitOf(number) ?? '') }
}

function compositeDigit(field: FieldRule, lines: readonly string[]): string {
  let covered = ''
  for (const range of field.checkDigit?.over ?? []) covered += textAt(lines, range)
  return checkDigitOf(covered) ?? ''
}

function digitAfter(field: FieldRule, padded: string, number: NumberParts): string {
  if (field.checkDigit === undefined || field.kind === 'composite') return ''
  if (field.goesOnIn !== undefined && number.rest !== '') return '<'
  if (field.checkDigit.fillerWhenEmpty === true && padded.startsWith('<')) return '<'
  return checkDigitOf(padded) ?? ''
}

function fieldText(name: MrzFieldName, holder: MrzHolder, number: NumberParts): string {
  switch (name) {
    case 'documentCode':
    case 'issuingState':
    case 'nationality':
      return holder[name]
    case 'documentNumber':
      return number.head
    case 'dateOfBirth':
    case 'expiry':
      return shortDate(holder[name])
    case 'gender':
      return holder.gender === 'X' ? '<' : holder.gender
    case 'personalNumber':
      return optionalText(holder)
    case 'optionalData':
      return joinOptional(number.rest, optionalText(holder))
    case 'familyName':
    case 'givenNames':
    case 'optionalData2':
    case 'composite':
    case 'issueDate':
    case 'departmentOfIssue':
    case 'administrativeCode':
      return ''
  }
}

function joinOptional(rest: string, optional: string): string {
  return rest === '' || optional === '' ? rest + optional : `${rest}<${optional}`
}

function optionalText({ optionalData }: MrzHolder): string {
  if (optionalData === undefined) return ''
  return optionalData
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '<')
    .replaceAll(/[^A-Z0-9<]/g, '')
    .replace(/^<+/, '')
}

/** Unknown parts are fillers. */
function shortDate({ year, month, day }: PartialDate): string {
  return twoDigits(year === 0, year % 100) + twoDigits(month === 0, month) + twoDigits(day === 0, day)
}

function twoDigits(unknown: boolean, part: number): string {
  if (unknown) return '<<'
  return part < 10 ? `0${part}` : String(part)
}
