/** Suggests, character by character, how a misread zone may be mended; a person decides, nothing is applied here. */
import { checkDigitOf } from './check-digit.ts'
import { FIELD_CHARACTERS } from './field-characters.ts'
import { FORMAT_TABLE } from './mrz-format-table.ts'
import { digitsLike, lettersLike } from './lookalikes.ts'
import type { FieldKind, FieldRule, MrzFieldName, MrzRange } from './mrz-format.ts'
import type { MrzReading } from './mrz-reading.ts'
import { textAt } from './read-field.ts'

export interface Correction {
  readonly line: number
  readonly position: number
  readonly field: MrzFieldName
  readonly found: string
  readonly suggested: string
  /** The field takes no such character; or a check digit holds with the other one. */
  readonly because: 'not-allowed-here' | 'check-digit-would-hold'
}

/** The suggestions for a reading at fault; none for one that is sound or whose lines fit no format. */
export function suggestCorrections(reading: MrzReading): readonly Correction[] {
  const rule = FORMAT_TABLE.find(({ format }) => format === reading.format)
  if (rule === undefined || reading.faults.length === 0) return []
  const forced = rule.fields.flatMap((field) => wrongKind(field, reading.lines))
  const lines = applyCorrections(reading.lines, forced)
  const broken = rule.fields.filter((field) => field.kind !== 'composite' && !holds(field, lines))
  return [...forced, ...broken.flatMap((field) => repairs(field, lines))]
}

/** The lines with the corrections that a person accepted. */
export function applyCorrections(
  lines: readonly string[],
  accepted: readonly Correction[],
): readonly string[] {
  return lines.map((line, index) => {
    const characters = line.split('')
    for (const { line: number, position, suggested } of accepted) {
      if (number === index + 1) characters[position - 1] = suggested
    }
    return characters.join('')
  })
}

function wrongKind(field: FieldRule, lines: readonly string[]): readonly Correction[] {
  const own = charactersOf(field, lines, field.kind)
  if (field.checkDigit === undefined || field.kind === 'composite') return own
  const digit = { ...field, ...checkDigitPlace(field, field.checkDigit.at) }
  return [...own, ...charactersOf(digit, lines, 'digits')]
}

function checkDigitPlace(field: FieldRule, at: number): MrzRange {
  return { line: field.line, from: at, to: at }
}

function charactersOf(field: FieldRule, lines: readonly string[], kind: FieldKind): readonly Correction[] {
  return textAt(lines, field)
    .split('')
    .flatMap((found, index) => {
      if (FIELD_CHARACTERS[kind].test(found)) return []
      const [suggested] = [...digitsLike(found), ...lettersLike(found)].filter((like) =>
        FIELD_CHARACTERS[kind].test(like),
      )
      if (suggested === undefined) return []
      const because = 'not-allowed-here' as const
      return [
        { line: field.line, position: field.from + index, field: field.name, found, suggested, because },
      ]
    })
}

function holds(field: FieldRule, lines: readonly string[]): boolean {
  if (field.checkDigit === undefined) return true
  return coveredDigit(field, lines) === textAt(lines, checkDigitPlace(field, field.checkDigit.at))
}

function coveredDigit(field: FieldRule, lines: readonly string[]): string | undefined {
  return checkDigitOf((field.checkDigit?.over ?? [field]).map((range) => textAt(lines, range)).join(''))
}

/** Every single exchange of lookalikes within the field after which its check digit holds. */
function repairs(field: FieldRule, lines: readonly string[]): readonly Correction[] {
  return textAt(lines, field)
    .split('')
    .flatMap((found, index) =>
      [...digitsLike(found), ...lettersLike(found)]
        .filter((like) => FIELD_CHARACTERS[field.kind].test(like))
        .map((suggested) => ({
          line: field.line,
          position: field.from + index,
          field: field.name,
          found,
          suggested,
          because: 'check-digit-would-hold' as const,
        }))
        .filter((correction) => holds(field, applyCorrections(lines, [correction]))),
    )
}
