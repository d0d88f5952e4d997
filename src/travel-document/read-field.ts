/** Reads one field of a zone by its rule: characters, value and check digit. */
import { fault, formatPartialDate, type Fault, type PartialDate } from '#kernel'
import { checkDigitOf } from './check-digit.ts'
import { FIELD_CHARACTERS } from './field-characters.ts'
import { readBirthDate, readExpiryDate } from './mrz-date.ts'
import type { FieldKind, FieldRule, MrzRange } from './mrz-format.ts'
import { nameText, splitNames } from './mrz-names.ts'
import type { MrzCheckDigit, MrzField } from './mrz-reading.ts'
import { isStateCode } from './states.ts'

export interface FieldReading {
  readonly fields: readonly MrzField[]
  readonly faults: readonly Fault[]
  readonly remarks?: readonly Fault[]
}

export function textAt(lines: readonly string[], { line, from, to }: MrzRange): string {
  return (lines[line - 1] ?? '').slice(from - 1, to)
}

export function readField(rule: FieldRule, lines: readonly string[], travel: PartialDate): FieldReading {
  const text = textAt(lines, rule)
  const place = { line: rule.line, field: rule.name }
  const faults: Fault[] = []
  if (!FIELD_CHARACTERS[rule.kind].test(text)) faults.push(fault('mrz-character', place))
  if (rule.kind === 'names') return readNames(rule, text, faults)

  const long = longNumber(rule, lines, text)
  const value = long?.number ?? valueOf(rule.kind, text, travel)
  if (faults.length === 0 && value === undefined) faults.push(fault(emptinessOf(rule.kind), place))
  const checkDigit = long?.checkDigit ?? readCheckDigit(rule, lines, text)
  if (checkDigit !== undefined && !checkDigit.ok && checkDigit.expected !== undefined) {
    faults.push(fault('mrz-check-digit', { ...place, detail: `check digit at position ${checkDigit.at}` }))
  }
  const remarks =
    rule.kind === 'state' && !isStateCode(value ?? '') ? [fault('mrz-state-unknown', place)] : undefined
  return {
    fields: [mrzField(rule, text, value ?? '', checkDigit)],
    faults,
    ...(remarks ? { remarks } : {}),
  }
}

function mrzField(rule: FieldRule, text: string, value: string, check?: PlacedCheckDigit): MrzField {
  const { name, line, from, to } = rule
  if (check === undefined) return { name, text, value, line, from, to }
  const { expected, found, ok } = check
  return { name, text, value, line, from, to, checkDigit: { expected, found, ok } }
}

/** Undefined where the text is no value of its kind. */
function valueOf(kind: FieldKind, text: string, travel: PartialDate): string | undefined {
  switch (kind) {
    case 'birth-date':
    case 'expiry-date': {
      const read = kind === 'birth-date' ? readBirthDate : readExpiryDate
      const date = read(text, travel)
      return date === undefined ? undefined : formatPartialDate(date)
    }
    case 'gender':
      return text === 'M' || text === 'F' ? text : 'X'
    case 'number':
    case 'family-name':
      return nameText(text) || undefined
    case 'document-code':
    case 'state':
    case 'names':
    case 'given-names':
    case 'optional':
    case 'digits':
    case 'composite':
      return nameText(text)
  }
}

function emptinessOf(kind: FieldKind) {
  if (kind === 'birth-date' || kind === 'expiry-date') return 'mrz-date'
  return kind === 'number' ? 'mrz-document-number-missing' : 'mrz-name-missing'
}

function readNames(rule: FieldRule, text: string, faults: Fault[]): FieldReading {
  const { family, given } = splitNames(text)
  const part = (name: MrzField['name'], from: number, to: number): MrzField => {
    const own = text.slice(from, to)
    return {
      name,
      text: own,
      value: nameText(own),
      line: rule.line,
      from: rule.from + from,
      to: rule.from + to - 1,
    }
  }
  if (faults.length === 0 && family.from === family.to) {
    faults.push(fault('mrz-name-missing', { line: rule.line, field: rule.name }))
  }
  const fields = [part('familyName', family.from, family.to)]
  if (given.from < given.to) fields.push(part('givenNames', given.from, given.to))
  return { fields, faults }
}

interface PlacedCheckDigit extends MrzCheckDigit {
  readonly at: number
}

function readCheckDigit(
  rule: FieldRule,
  lines: readonly string[],
  text: string,
): PlacedCheckDigit | undefined {
  const { checkDigit } = rule
  if (checkDigit === undefined) return undefined
  const covered = checkDigit.over?.map((range) => textAt(lines, range)).join('') ?? text
  const found = textAt(lines, { line: rule.line, from: checkDigit.at, to: checkDigit.at })
  const expected = checkDigitOf(covered)
  const fillerStands = checkDigit.fillerWhenEmpty === true && found === '<' && /^<*$/.test(text)
  return { at: checkDigit.at, expected, found, ok: fillerStands || found === expected }
}

/** A filler in the check digit's place says that the number goes on in the optional data, its check digit last. */
function longNumber(rule: FieldRule, lines: readonly string[], text: string) {
  if (rule.goesOnIn === undefined || rule.checkDigit === undefined || text.endsWith('<')) return undefined
  if (textAt(lines, { line: rule.line, from: rule.checkDigit.at, to: rule.checkDigit.at }) !== '<')
    return undefined
  const rest = /^[^<]*/.exec(textAt(lines, rule.goesOnIn))?.[0] ?? ''
  if (rest.length < 2) return undefined
  const number = text + rest.slice(0, -1)
  const found = rest.slice(-1)
  // The standard leaves open whether the filler between the two pieces is counted: Belgium counts it, others do not.
  const withFiller = checkDigitOf(`${text}<${rest.slice(0, -1)}`)
  const expected = found === withFiller ? withFiller : checkDigitOf(number)
  const checkDigit: PlacedCheckDigit = {
    at: rule.goesOnIn.from + rest.length - 1,
    expected,
    found,
    ok: found === expected,
  }
  return { number: nameText(number), checkDigit }
}
