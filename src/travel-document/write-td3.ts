/** Writes a passport's zone (TD3) into bytes: what `formatMrz` writes, for files of millions of made-up scans. */
import { fault, type Fault, type PartialDate } from '#kernel'
import { SIGNS, weightedSum } from './fast-td3-bytes.ts'
import { fitNames } from './fit-names.ts'
import type { MrzHolder } from './format-mrz.ts'
import { transliterateName } from './transliterate.ts'

const WIDTH = 44
const NAME_AT = 5
const FILLER = 60
const LINE_FEED = 10
const ZERO = 48

/** The bytes that one record takes: two lines, each with its line feed. */
export const TD3_RECORD_BYTES = 2 * (WIDTH + 1)

/**
 * Writes both lines and their line feeds at the offset; undefined when done, or what cannot be written. The holder's
 * codes and number stand as they are: at most nine capitals and digits, no optional data.
 */
export function writeTd3Into(bytes: Uint8Array, offset: number, holder: MrzHolder): Fault | undefined {
  if (!/^[A-Z0-9]{1,9}$/.test(holder.documentNumber))
    return fault('mrz-character', { field: 'documentNumber' })
  const primary = transliterateName(holder.familyName)
  const secondary = transliterateName(holder.givenNames)
  const names =
    primary === '' || secondary === ''
      ? fitNames(primary + secondary, '', WIDTH - NAME_AT)
      : fitNames(primary, secondary, WIDTH - NAME_AT)
  if (names.startsWith('<')) return fault('mrz-name-no-letters', { field: 'familyName' })

  const second = offset + WIDTH + 1
  bytes.fill(FILLER, offset, offset + TD3_RECORD_BYTES)
  bytes[second - 1] = LINE_FEED
  bytes[second + WIDTH] = LINE_FEED
  put(bytes, offset, holder.documentCode)
  put(bytes, offset + 2, holder.issuingState)
  put(bytes, offset + NAME_AT, names)
  put(bytes, second, holder.documentNumber)
  put(bytes, second + 10, holder.nationality)
  putDate(bytes, second + 13, holder.dateOfBirth)
  if (holder.gender !== 'X') put(bytes, second + 20, holder.gender)
  putDate(bytes, second + 21, holder.expiry)
  putCheckDigits(bytes, second)
  return undefined
}

function put(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index)
}

/** Unknown parts stay fillers. */
function putDate(bytes: Uint8Array, at: number, { year, month, day }: PartialDate): void {
  if (year !== 0) putPair(bytes, at, year % 100)
  if (month !== 0) putPair(bytes, at + 2, month)
  if (day !== 0) putPair(bytes, at + 4, day)
}

function putPair(bytes: Uint8Array, at: number, pair: number): void {
  bytes[at] = ZERO + Math.trunc(pair / 10)
  bytes[at + 1] = ZERO + (pair % 10)
}

/** The personal number is empty and keeps a filler for its digit. */
function putCheckDigits(bytes: Uint8Array, at: number): void {
  bytes[at + 9] = ZERO + (weightedSum(bytes, at, at + 9, SIGNS, 0) % 10)
  bytes[at + 19] = ZERO + (weightedSum(bytes, at + 13, at + 19, SIGNS, 0) % 10)
  bytes[at + 27] = ZERO + (weightedSum(bytes, at + 21, at + 27, SIGNS, 0) % 10)
  const composite =
    weightedSum(bytes, at, at + 10, SIGNS, 0) +
    weightedSum(bytes, at + 13, at + 20, SIGNS, 1) +
    weightedSum(bytes, at + 21, at + 28, SIGNS, 2)
  bytes[at + 43] = ZERO + (composite % 10)
}
