/** What equal names weigh: SMITH is worth less than a rare name (Fellegi and Sunter 1969, with name frequencies). */
import {
  familyRarityOf,
  givenRarityOf,
  givenTogetherRarityOf,
  type ComparedPerson,
} from './compared-person.ts'
import { familyNamesLikeness, givenNamesLikeness, swappedLikeness } from './resemblance.ts'
import type { PlannedLevel } from './compile-standards.ts'

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
): number {
  const differ = [family.level, given.level].filter((level) => level === 'different').length
  const familyLike = family.level === 'different' ? familyNamesLikeness(traveller, listed) : 0
  const givenLike = given.level === 'different' ? givenNamesLikeness(traveller, listed) : 0
  const straight = familyLike + givenLike
  const likeness = differ === 2 ? Math.max(straight, swappedLikeness(traveller, listed)) : straight
  return familyNameBits(family, traveller, listed) + givenNamesBits(given, traveller, listed) + likeness
}

function familyNameBits(level: PlannedLevel, traveller: ComparedPerson, listed: ComparedPerson): number {
  return level.bits + rarityOfBoth(level.rarity, familyRarityOf(traveller), familyRarityOf(listed))
}

function givenNamesBits(level: PlannedLevel, traveller: ComparedPerson, listed: ComparedPerson): number {
  if (level.rarity === undefined) return level.bits
  const first = rarityOfBoth(level.rarity, givenRarityOf(traveller, 0), givenRarityOf(listed, 0))
  const later = laterNames(traveller, listed)
  const together = traveller.given.whole === listed.given.whole ? givenTogetherRarityOf(listed) : Infinity
  return (
    level.bits +
    Math.min(MOST_FOR_GIVEN_NAMES, together, first + Math.trunc((later * LATER_NAME_PERCENT) / 100))
  )
}

function laterNames(traveller: ComparedPerson, listed: ComparedPerson): number {
  let rarity = 0
  for (let at = 1; at < listed.given.folded.length; at++) {
    const word = listed.given.folded[at] ?? ''
    const same = word.length > 1 && traveller.given.folded.indexOf(word) > 0
    if (same) rarity += givenRarityOf(listed, at)
  }
  return rarity
}
