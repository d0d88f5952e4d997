/** How rare a person's names are, in hundredths of a bit. Looked up only for pairs that have the points. */
import type { ComparedPerson } from './compared-person.ts'
import { NOT_KNOWN_TOGETHER, type NameFrequencies } from './name-frequencies.ts'

export function familyRarityOf({ family }: ComparedPerson, frequencies: NameFrequencies): number {
  return frequencies.familyRarity(family.whole)
}

/** Of the given name at a place; 0 where there is none. */
export function givenRarityOf(
  { given, born }: ComparedPerson,
  at: number,
  frequencies: NameFrequencies,
): number {
  const word = given.folded[at]
  return word === undefined ? 0 : frequencies.givenRarity(word, born)
}

export function givenTogetherRarityOf({ given }: ComparedPerson, frequencies: NameFrequencies): number {
  return given.words.length < 2 ? NOT_KNOWN_TOGETHER : frequencies.givenTogetherRarity(given.whole)
}

/** Of a listed person's family name and first given name: apart, and together as far as others of the list bear both. */
export function bothNamesRarityOf(
  listed: ComparedPerson,
  frequencies: NameFrequencies,
): { readonly apart: number; readonly together: number } {
  const apart = familyRarityOf(listed, frequencies) + givenRarityOf(listed, 0, frequencies)
  return { apart, together: frequencies.bothNamesRarity(listed.family.whole, listed.given.core, apart) }
}
