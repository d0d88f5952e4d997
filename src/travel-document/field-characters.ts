/** Which characters may stand in a field of each kind (9303-3, 4.3). */
import type { FieldKind } from './mrz-format.ts'

const LETTERS = /^[A-Z<]*$/
const DIGITS = /^[0-9<]*$/
const ANY = /^[A-Z0-9<]*$/

export const FIELD_CHARACTERS: Readonly<Record<FieldKind, RegExp>> = {
  'document-code': LETTERS,
  state: LETTERS,
  names: LETTERS,
  'family-name': LETTERS,
  'given-names': LETTERS,
  number: ANY,
  'birth-date': DIGITS,
  // The standard prints a filler; some states print X.
  gender: /^[MFX<]$/,
  'expiry-date': DIGITS,
  optional: ANY,
  digits: DIGITS,
  composite: /^\d$/,
}
