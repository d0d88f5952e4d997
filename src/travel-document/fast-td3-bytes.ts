/** The byte tables of the fast reader: check digit sums and short dates without a string. */
import { daysInMonth } from '#kernel'
import { CHARACTER_VALUES, NOT_A_CHARACTER } from './check-digit.ts'

/** The bytes 0, 9, A, Z and the filler. */
const ZERO = 48
const NINE = 57
export const FILLER = 60
const A = 65
const Z = 90

function valuesOf(allowed: (byte: number) => boolean): Uint8Array {
  return CHARACTER_VALUES.map((value, byte) => (allowed(byte) ? value : NOT_A_CHARACTER))
}

const isLetter = (byte: number) => byte >= A && byte <= Z
const isDigit = (byte: number) => byte >= ZERO && byte <= NINE

/** Letters, digits and fillers. */
export const SIGNS = CHARACTER_VALUES
/** Letters and fillers. */
export const LETTERS = valuesOf((byte) => isLetter(byte) || byte === FILLER)
/** Digits and fillers. */
export const NUMERALS = valuesOf((byte) => isDigit(byte) || byte === FILLER)
/** Digits alone. */
export const DIGITS = valuesOf(isDigit)

/** Written on, so that any phase finds the next two. */
const WEIGHTS = Uint8Array.of(7, 3, 1, 7, 3)

/** Below zero where a byte is not in the table; `phase` is the place of the first byte within 7, 3, 1. */
export function weightedSum(
  bytes: Uint8Array,
  from: number,
  to: number,
  table: Uint8Array,
  phase: number,
): number {
  let sum = 0
  let strange = 0
  const first = WEIGHTS[phase] ?? 0
  const second = WEIGHTS[phase + 1] ?? 0
  const third = WEIGHTS[phase + 2] ?? 0
  let at = from
  // Three at a time: the weights then need no counting.
  for (; at + 2 < to; at += 3) {
    const a = table[bytes[at] ?? 0] ?? NOT_A_CHARACTER
    const b = table[bytes[at + 1] ?? 0] ?? NOT_A_CHARACTER
    const c = table[bytes[at + 2] ?? 0] ?? NOT_A_CHARACTER
    strange |= a | b | c
    sum += a * first + b * second + c * third
  }
  for (let weight = phase; at < to; at++, weight++) {
    const value = table[bytes[at] ?? 0] ?? NOT_A_CHARACTER
    strange |= value
    sum += value * (WEIGHTS[weight] ?? 0)
  }
  return strange > 63 ? -1 : sum
}

/** The two digits at a place; 0 for two fillers; below zero for anything else. */
function pair(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] ?? 0
  const ones = bytes[at + 1] ?? 0
  if (tens === FILLER && ones === FILLER) return 0
  if (tens < ZERO || tens > NINE || ones < ZERO || ones > NINE) return -1
  return (tens - ZERO) * 10 + ones - ZERO
}

function exists(year: number, month: number, day: number): boolean {
  return month <= 12 && day <= (month === 0 ? 31 : daysInMonth(year, month))
}

/** `YYYYMMDD` as `readBirthDate` has it; below zero where there is no such date. */
export function birthDateAt(bytes: Uint8Array, at: number, travelDate: number): number {
  const short = pair(bytes, at)
  const month = pair(bytes, at + 2)
  const day = pair(bytes, at + 4)
  if (short < 0 || month < 0 || day < 0) return -1
  if (bytes[at] === FILLER) return exists(0, month, day) ? month * 100 + day : -1
  const travelYear = (travelDate / 10_000) | 0
  let year = travelYear - (travelYear % 100) + short
  const travelMonth = ((travelDate / 100) | 0) % 100
  const liesAfter =
    year > travelYear ||
    (year === travelYear &&
      (month > travelMonth || (month !== 0 && month === travelMonth && day > travelDate % 100)))
  if (liesAfter) year -= 100
  return exists(year, month, day) ? year * 10_000 + month * 100 + day : -1
}

/** `YYYYMMDD` as `readExpiryDate` has it, 0 where it is unknown; below zero where there is no such date. */
export function expiryDateAt(bytes: Uint8Array, at: number, travelDate: number): number {
  const short = pair(bytes, at)
  const month = pair(bytes, at + 2)
  const day = pair(bytes, at + 4)
  if (short < 0 || month < 0 || day < 0) return -1
  if (bytes[at] === FILLER) return month === 0 && day === 0 ? 0 : -1
  const first = ((travelDate / 10_000) | 0) - 50
  const year = first + ((((short - first) % 100) + 100) % 100)
  return exists(year, month, day) ? year * 10_000 + month * 100 + day : -1
}
