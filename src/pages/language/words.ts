/** The kit's own words in a language; templates have them as `say`. */
import type { Language } from './language.ts'
import { wordsEn, type KitWords } from './words-en.ts'
import { wordsMi } from './words-mi.ts'

const WORDS: Readonly<Record<Language, KitWords>> = { en: wordsEn, mi: wordsMi }

export function wordsIn(language: Language): KitWords {
  return WORDS[language]
}
