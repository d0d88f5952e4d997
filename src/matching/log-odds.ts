/** What equal names weigh: SMITH is worth less than a rare name (Fellegi and Sunter 1969, with name frequencies). */
import type { ComparedPerson } from './compared-person.ts'
import type { PlannedLevel } from './compile-standards.ts'
import type { NameFrequencies } from './name-frequencies.ts'
import { bothNamesRarityOf, familyRarityOf, givenRarityOf, givenTogetherRarityOf } from './rarity-of-names.ts'
import { familyNamesLikeness, givenNamesLikeness, swappedLikeness } from './resemblance.ts'

/** Given names of one person go together, so each after the first says less than its rarity. */
const LATER_NAME_PERCENT = 80
/** Past this, more equal given names say nothing more. Hundredths of a bit. */
const MOST_FOR_GIVEN_NAMES = 2_500

function rarityOfBoth(mode: PlannedLevel['rarity'], traveller: number, listed: number): number {
  if (mode === undefined) return 0
  return mode === 'commoner' ? Math.min(traveller, listed) : Math.max(traveller, listed)
}

/** What both names say together. */
export function nameBits(
  family: PlannedLevel,
  given: PlannedLevel,
  traveller: ComparedPerson,
  listed: ComparedPerson,
  frequencies: NameFrequencies,
): number {
  const bits =
    familyNameBits(family, traveller, listed, frequencies) +
    givenNamesBits(given, traveller, listed, frequencies) +
    likenessBits(family, given, traveller, listed)
  // WHITE, JASMINE is as common a name when a form has it the wrong way round, and JASMINE as a family name is rare.
  return family.witness === 'swapped' ? Math.min(bits, rarityOfNames(listed, frequencies)) : bits
}

/**
 * What the others of the list who bear the same two names take away, never more than 0. Where the birth date does not
 * settle it, the traveller may as well be one of them.
 */
export function namesakeBits(
  family: PlannedLevel,
  given: PlannedLevel,
  listed: ComparedPerson,
  frequencies: NameFrequencies,
): number {
  if (family.rarity === undefined || given.rarity === undefined) return 0
  const { apart, together } = bothNamesRarityOf(listed, frequencies)
  return together - apart
}

function familyNameBits(
  level: PlannedLevel,
  traveller: ComparedPerson,
  listed: ComparedPerson,
  frequencies: NameFrequencies,
): number {
  const [one, other] = [familyRarityOf(traveller, frequencies), familyRarityOf(listed, frequencies)]
  return level.bits + rarityOfBoth(level.rarity, one, other)
}

function givenNamesBits(
  level: PlannedLevel,
  traveller: ComparedPerson,
  listed: ComparedPerson,
  frequencies: NameFrequencies,
): number {
  if (level.rarity === undefined) return level.bits
  const [one, other] = [givenRarityOf(traveller, 0, frequencies), givenRarityOf(listed, 0, frequencies)]
  return level.bits + givenNamesRarity(rarityOfBoth(level.rarity, one, other), traveller, listed, frequencies)
}

/** Of the first given names, of which the rarity is given, and of the later ones that both have. */
function givenNamesRarity(
  first: number,
  traveller: ComparedPerson,
  listed: ComparedPerson,
  frequencies: NameFrequencies,
): number {
  const later = laterNames(traveller, listed, frequencies)
  const together =
    traveller.given.whole === listed.given.whole ? givenTogetherRarityOf(listed, frequencies) : Infinity
  return Math.min(MOST_FOR_GIVEN_NAMES, together, first + Math.trunc((later * LATER_NAME_PERCENT) / 100))
}

function laterNames(traveller: ComparedPerson, listed: ComparedPerson, frequencies: NameFrequencies): number {
  let rarity = 0
  for (let at = 1; at < listed.given.folded.length; at++) {
    const word = listed.given.folded[at] ?? ''
    const same = word.length > 1 && traveller.given.folded.indexOf(word) > 0
    if (same) rarity += givenRarityOf(listed, at, frequencies)
  }
  return rarity
}

/** Of all names of one person. */
function rarityOfNames(person: ComparedPerson, frequencies: NameFrequencies): number {
  const first = givenRarityOf(person, 0, frequencies)
  return familyRarityOf(person, frequencies) + givenNamesRarity(first, person, person, frequencies)
}

function likenessBits(
  family: PlannedLevel,
  given: PlannedLevel,
  traveller: ComparedPerson,
  listed: ComparedPerson,
): number {
  const differ = [family.level, given.level].filter((level) => level === 'different').length
  if (differ === 0) return 0
  const familyLike = family.level === 'different' ? familyNamesLikeness(traveller, listed) : 0
  const givenLike = given.level === 'different' ? givenNamesLikeness(traveller, listed) : 0
  const straight = familyLike + givenLike
  return differ === 2 ? Math.max(straight, swappedLikeness(traveller, listed)) : straight
}
