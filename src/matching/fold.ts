/**
 * Folds the ways in which one name is transliterated onto one spelling: AE, OE, UE and AA onto A, O, U and A, and every
 * doubled vowel (a macron written out: MAAORI) onto one. It looks back by one letter only, so the fold of a beginning
 * is the beginning of the fold.
 */
const A = 0x41
const E = 0x45
const I = 0x49
const O = 0x4f
const U = 0x55

/** Whether the letter vanishes in the fold after the letter before it (both as upper-case character codes). */
export function foldsAway(letter: number, before: number): boolean {
  if (letter === E) return before === E || before === A || before === O || before === U
  return letter === before && (letter === A || letter === I || letter === O || letter === U)
}

export function fold(letters: string): string {
  let before = 0
  let unfoldedFrom = 0
  let folded = ''
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charCodeAt(at)
    if (foldsAway(letter, before)) {
      folded += letters.slice(unfoldedFrom, at)
      unfoldedFrom = at + 1
    }
    before = letter
  }
  return unfoldedFrom === 0 ? letters : folded + letters.slice(unfoldedFrom)
}
