/** The keys and letters of names that were normalised in full: what `LetterKeys` reads from letters. */
import { isParticle, type NameForms } from './name-forms.ts'
import { hashName, type NameKeys } from './name-keys.ts'
import { familyLettersOf, firstLettersOf, givenLettersOf, type NameLetters } from './name-letters.ts'

/** What the index is asked by. */
export type SearchedNames = NameKeys & NameLetters

export function searchedNames(family: NameForms, given: NameForms): SearchedNames {
  return {
    familyWhole: hashName(family.whole),
    familyCore: hashName(family.core),
    givenWhole: hashName(given.whole),
    givenCore: hashName(given.core),
    familyLetters: familyLettersOf(family, family.words.some(isParticle)),
    givenLetters: givenLettersOf(given),
    firstLetters: firstLettersOf(given),
  }
}
