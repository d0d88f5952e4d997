/** Reads a passport's zone (TD3) from bytes with no allocation: for a year of the border in seconds. */
import { birthDateAt, DIGITS, expiryDateAt, FILLER, LETTERS, NUMERALS, SIGNS } from './fast-td3-bytes.ts'
import { NOT_A_CHARACTER } from './check-digit.ts'

/** Why a record was left to `parseMrz`, which names the fault; 0 and above is not a fault. */
export const TD3_FAULTS = {
  lines: -1,
  character: -2,
  checkDigit: -3,
  date: -4,
  name: -5,
  number: -6,
} as const

const WIDTH = 44
/** Of all values of characters or-ed together; what is no character lies above. */
const LARGEST_VALUE = 63
const NAME_AT = 5
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** The bytes P, F, M and X. */
const P = 80
const F = 70
const M = 77
const X = 88

/** Where a record's parts were found; offsets into the bytes, ends excluded. Made once, filled for every record. */
export class Td3Slots {
  /** The day of travel, `YYYYMMDD`: set it before reading. */
  travelDate: number
  familyFrom = 0
  familyTo = 0
  /** Equal to `givenTo` where there is a single name. */
  givenFrom = 0
  givenTo = 0
  familyNameTruncated = false
  givenNamesTruncated = false
  /** `YYYYMMDD`, 0 for unknown parts. */
  birthDate = 0
  /** `YYYYMMDD`, 0 where unknown. */
  expiry = 0
  /** The character code of M, F or X. */
  gender = 0
  issuingStateFrom = 0
  numberFrom = 0
  numberTo = 0
  nationalityFrom = 0

  constructor(travelDate: number) {
    this.travelDate = travelDate
  }
}

/**
 * Reads the two lines that begin at `offset`. Returns the offset behind them and their line end, or a fault below
 * zero. It accepts what `parseMrz` accepts, with the same values; lower case and blanks it leaves to that.
 */
export function readTd3Into(bytes: Uint8Array, offset: number, out: Td3Slots): number {
  const second = behindLineEnd(bytes, offset + WIDTH)
  if (second < 0 || second === offset + WIDTH || second + WIDTH > bytes.length) return TD3_FAULTS.lines
  const after = behindLineEnd(bytes, second + WIDTH)
  if (after < 0) return TD3_FAULTS.lines
  const fault = readNames(bytes, offset, out)
  if (fault < 0) return fault
  const otherFault = readSecondLine(bytes, second, out)
  return otherFault < 0 ? otherFault : after
}

/** The same place at the end of the bytes; below zero where the line goes on. */
function behindLineEnd(bytes: Uint8Array, at: number): number {
  const feed = bytes[at] === CARRIAGE_RETURN ? at + 1 : at
  if (feed >= bytes.length) return feed
  return bytes[feed] === LINE_FEED ? feed + 1 : -1
}

function readNames(bytes: Uint8Array, offset: number, out: Td3Slots): number {
  if (bytes[offset] !== P) return TD3_FAULTS.character
  const lineEnd = offset + WIDTH
  let strange = 0
  for (let at = offset; at < lineEnd; at++) strange |= LETTERS[bytes[at] as number] as number
  if (strange > LARGEST_VALUE) return TD3_FAULTS.character
  let end = lineEnd
  let from = offset + NAME_AT
  while (end > from && bytes[end - 1] === FILLER) end--
  while (from < end && bytes[from] === FILLER) from++
  if (from === end) return TD3_FAULTS.name
  let familyTo = from
  while (familyTo < end && !(bytes[familyTo] === FILLER && bytes[familyTo + 1] === FILLER)) familyTo++
  let givenFrom = familyTo
  while (givenFrom < end && bytes[givenFrom] === FILLER) givenFrom++
  out.familyFrom = from
  out.familyTo = familyTo
  out.givenFrom = givenFrom
  out.givenTo = end
  const full = end === lineEnd
  // As in `splitNames`: a family name of two thirds of the field may have been cut to leave room.
  out.familyNameTruncated = full && (givenFrom === end || (familyTo - from) * 3 >= (WIDTH - NAME_AT) * 2)
  out.givenNamesTruncated = full && givenFrom < end
  out.issuingStateFrom = offset + 2
  return 0
}

/** Of the run that was added up last, the values at every third place from the first, the second and the third. */
let firsts = 0
let seconds = 0
let thirds = 0

/** The sum with weights 7, 3, 1; below zero where a byte is not in the table. The run is a multiple of three long. */
function addUp(bytes: Uint8Array, from: number, to: number, table: Uint8Array): number {
  let a = 0
  let b = 0
  let c = 0
  let strange = 0
  for (let at = from; at < to; at += 3) {
    const first = table[bytes[at] as number] as number
    const second = table[bytes[at + 1] as number] as number
    const third = table[bytes[at + 2] as number] as number
    strange |= first | second | third
    a += first
    b += second
    c += third
  }
  firsts = a
  seconds = b
  thirds = c
  return strange > LARGEST_VALUE ? -1 : a * 7 + b * 3 + c
}

/**
 * Positions from 0: number 0-8, digit 9, nationality 10-12, birth 13-18, digit 19, gender 20, expiry 21-26, digit 27,
 * personal number 28-41, digit 42, composite 43. The composite runs over positions 0-9, 13-19 and 21-42, the weights
 * going on from run to run: number and personal number stand in it with the weights that they have alone, birth and
 * expiry with the same weights one and two places on.
 */
function readSecondLine(bytes: Uint8Array, at: number, out: Td3Slots): number {
  const number = addUp(bytes, at, at + 9, SIGNS)
  const state = addUp(bytes, at + 10, at + 13, LETTERS)
  const birth = addUp(bytes, at + 13, at + 19, NUMERALS)
  const birthOn = firsts * 3 + seconds + thirds * 7
  const expiry = addUp(bytes, at + 21, at + 27, NUMERALS)
  const expiryOn = firsts + seconds * 7 + thirds * 3
  const mostOfPersonal = addUp(bytes, at + 28, at + 40, SIGNS)
  const lastButOne = SIGNS[bytes[at + 40] as number] as number
  const last = SIGNS[bytes[at + 41] as number] as number
  if (
    number < 0 ||
    state < 0 ||
    birth < 0 ||
    expiry < 0 ||
    mostOfPersonal < 0 ||
    (lastButOne | last) > LARGEST_VALUE
  )
    return TD3_FAULTS.character
  const personal = mostOfPersonal + lastButOne * 7 + last * 3
  const numberDigit = digitAt(bytes, at + 9)
  const birthDigit = digitAt(bytes, at + 19)
  const expiryDigit = digitAt(bytes, at + 27)
  if (
    number % 10 !== numberDigit ||
    birth % 10 !== birthDigit ||
    expiry % 10 !== expiryDigit ||
    !personalNumberHolds(bytes, at, personal)
  ) {
    return TD3_FAULTS.checkDigit
  }
  const composite =
    number +
    numberDigit * 7 +
    birthOn +
    birthDigit * 3 +
    expiryOn +
    expiryDigit +
    personal +
    (SIGNS[bytes[at + 42] as number] as number)
  if (composite % 10 !== digitAt(bytes, at + 43)) return TD3_FAULTS.checkDigit
  return readValues(bytes, at, out)
}

function readValues(bytes: Uint8Array, at: number, out: Td3Slots): number {
  const gender = bytes[at + 20]
  if (gender !== M && gender !== F && gender !== X && gender !== FILLER) return TD3_FAULTS.character
  out.gender = gender === FILLER ? X : gender
  out.birthDate = birthDateAt(bytes, at + 13, out.travelDate)
  out.expiry = expiryDateAt(bytes, at + 21, out.travelDate)
  if (out.birthDate < 0 || out.expiry < 0) return TD3_FAULTS.date
  let from = at
  let to = at + 9
  while (to > from && bytes[to - 1] === FILLER) to--
  while (from < to && bytes[from] === FILLER) from++
  if (from === to) return TD3_FAULTS.number
  out.numberFrom = from
  out.numberTo = to
  out.nationalityFrom = at + 10
  return 0
}

function digitAt(bytes: Uint8Array, at: number): number {
  return DIGITS[bytes[at] ?? 0] ?? NOT_A_CHARACTER
}

/** A filler may stand for the digit of an empty personal number. */
function personalNumberHolds(bytes: Uint8Array, at: number, sum: number): boolean {
  if (bytes[at + 42] !== FILLER) return sum % 10 === digitAt(bytes, at + 42)
  for (let place = at + 28; place < at + 42; place++) if (bytes[place] !== FILLER) return false
  return true
}
