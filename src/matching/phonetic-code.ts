/**
 * A code for how a name sounds, made for the names that cross this border, and Double Metaphone beside it for the
 * European ones. Vowels are kept as classes, because Maori and Pasifika names differ in little else; aspirates, V and W,
 * doubled letters and final H are folded, because Indian and Arabic names are romanised either way.
 */
import { doubleMetaphone } from 'double-metaphone'
import { typingErrorsBetween } from './edit-distance.ts'

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^KN|^GN/, 'N'],
  [/^WR/, 'R'],
  [/PH/g, 'F'],
  [/WH/g, 'F'],
  [/CK|Q/g, 'K'],
  [/X/g, 'KS'],
  [/SCH|SH|TCH|CZ|CH/g, 'S'],
  [/C(?=[EIY])/g, 'S'],
  [/C/g, 'K'],
  [/TI(?=[OA])/g, 'SI'],
  [/Z/g, 'S'],
  [/W/g, 'V'],
  [/GH(?=T)/g, ''],
  [/([BDGKTPJ])H/g, '$1'],
  [/H(?=[^AEIOU]|$)/g, ''],
  [/J|DZ/g, 'G'],
  [/EE|IE|EY|Y/g, 'I'],
  [/OO|OU|OW/g, 'U'],
  [/AE|AI|EI/g, 'E'],
  [/AU|AW/g, 'O'],
  [/(.)\1+/g, '$1'],
  // E and I, O and U are confused in writing down what is heard; A is not.
  [/E/g, 'I'],
  [/U/g, 'O'],
  [/(.)\1+/g, '$1'],
]

export function phoneticCode(word: string): string {
  let code = word
  for (const [sound, letter] of SOUNDS) code = code.replace(sound, letter)
  return code
}

/** Sounds the same and is spelled nearly the same: two letters apart, three in a name of nine letters or more. */
export function soundsTheSame(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  if (longest < 4) return false
  const limit = longest >= 9 ? 3 : 2
  if (typingErrorsBetween(a, b, limit) > limit) return false
  if (phoneticCode(a) === phoneticCode(b)) return true
  const [codeOfA, otherCodeOfA] = doubleMetaphone(a)
  const [codeOfB, otherCodeOfB] = doubleMetaphone(b)
  // It leaves vowels out, so that a short code says too little: TAMATI and TIMOTI are two names.
  if (codeOfA.length < 4 || a.charCodeAt(0) !== b.charCodeAt(0)) return false
  return codeOfA === codeOfB || codeOfA === otherCodeOfB || otherCodeOfA === codeOfB
}
