/**
 * What the letters of two people's names rule out: for each field the levels that may hold, by necessary conditions on
 * numbers alone. Every level that does hold is among them (a property test says so), so that a candidate whose best
 * possible levels fall short of the score is dropped unread and nobody is lost.
 */
import { FAMILY_NAME_BITS } from './compare-family-names.ts'
import { GIVEN_NAMES_BITS } from './compare-given-names.ts'
import { FAMILY_CORE, FAMILY_WHOLE, GIVEN_CORE, GIVEN_WHOLE } from './name-keys.ts'
import {
  HAS_PARTICLE,
  isAtMostOneLetter,
  isWithin,
  lettersApart,
  ONE_NAME,
  SEVERAL_WORDS,
  type NameLetters,
} from './name-letters.ts'

/** Letters that two typing errors can set apart; three errors, the most of two names that sound the same. */
const BY_ONE_ERROR = 2
const BY_TWO_ERRORS = 4
const BY_THREE_ERRORS = 6

/** `equal` holds a bit for each key that is equal; `groups` is not 0 where both stand in a group of romanisations. */
export function familyNameLevelsThatMayHold(
  t: NameLetters,
  l: NameLetters,
  equal: number,
  groups: number,
): number {
  const bits = FAMILY_NAME_BITS
  let levels = bits.different
  if ((t.familyLetters & l.familyLetters & ONE_NAME) === 0) levels |= bits.missing
  if ((equal & FAMILY_WHOLE) !== 0) levels |= bits.exact | bits.transliteration
  if ((equal & FAMILY_CORE) !== 0) levels |= bits.particle
  if (mayBeSwapped(t, l)) levels |= bits.swapped | bits['swapped-close']
  if (groups !== 0) levels |= bits.romanisation
  const apart = lettersApart(t.familyLetters, l.familyLetters)
  if (apart <= BY_ONE_ERROR) levels |= bits['typing-error']
  if (apart <= BY_TWO_ERRORS) levels |= bits['two-typing-errors']
  if (apart <= BY_THREE_ERRORS) levels |= bits.phonetic
  if (isWithin(t.familyLetters, l.familyLetters)) levels |= bits.truncated
  if (isWithin(l.familyLetters, t.familyLetters)) levels |= bits.truncated
  if (mayBePart(t.familyLetters, l.familyLetters) || mayBePart(l.familyLetters, t.familyLetters))
    levels |= bits['compound-part']
  return levels
}

/** A particle of the part need not be in the compound. */
function mayBePart(part: number, compound: number): boolean {
  return (compound & SEVERAL_WORDS) !== 0 && (isWithin(part, compound) || (part & HAS_PARTICLE) !== 0)
}

function mayBeSwapped(t: NameLetters, l: NameLetters): boolean {
  return (
    lettersApart(t.givenLetters, l.familyLetters) <= BY_ONE_ERROR ||
    lettersApart(t.firstLetters, l.familyLetters) <= BY_ONE_ERROR ||
    lettersApart(t.familyLetters, l.givenLetters) === 0
  )
}

/** `groups` is not 0 where both first names may stand in a group of nicknames. */
export function givenNamesLevelsThatMayHold(
  t: NameLetters,
  l: NameLetters,
  equal: number,
  groups: number,
): number {
  const bits = GIVEN_NAMES_BITS
  let levels = bits.different
  if ((t.givenLetters & l.givenLetters & ONE_NAME) === 0) levels |= bits.missing | bits['single-name']
  if (mayBeSwapped(t, l)) levels |= bits.swapped | bits['swapped-close']
  if ((equal & GIVEN_WHOLE) !== 0) levels |= bits.exact | bits.transliteration
  if ((equal & GIVEN_CORE) !== 0) levels |= BY_FIRST_NAME
  if (groups !== 0) levels |= bits.nickname | bits['nickname-middle-missing']
  const apart = lettersApart(t.firstLetters, l.firstLetters)
  if (apart <= BY_ONE_ERROR) levels |= bits['typing-error'] | bits['typing-error-middle-missing']
  if (apart <= BY_TWO_ERRORS) levels |= bits['two-typing-errors']
  if (apart <= BY_THREE_ERRORS) levels |= bits.phonetic
  if (lettersApart(t.givenLetters, l.givenLetters) <= BY_ONE_ERROR) levels |= bits['typing-error']
  if (isAtMostOneLetter(t.firstLetters) || isAtMostOneLetter(l.firstLetters)) levels |= bits.initials
  if (isWithin(t.givenLetters, l.givenLetters) || isWithin(l.givenLetters, t.givenLetters)) {
    levels |= bits.truncated
    if (((t.givenLetters | l.givenLetters) & SEVERAL_WORDS) !== 0)
      levels |= bits.reordered | bits['middle-name-used']
  }
  return levels
}

const BY_FIRST_NAME =
  GIVEN_NAMES_BITS.transliteration |
  GIVEN_NAMES_BITS.reordered |
  GIVEN_NAMES_BITS['middle-initial'] |
  GIVEN_NAMES_BITS['middle-skipped'] |
  GIVEN_NAMES_BITS['middle-not-recorded'] |
  GIVEN_NAMES_BITS['middle-missing'] |
  GIVEN_NAMES_BITS['middle-typing-error'] |
  GIVEN_NAMES_BITS['typing-error'] |
  GIVEN_NAMES_BITS['first-name-only']
