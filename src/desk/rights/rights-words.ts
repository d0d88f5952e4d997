/**
 * The words in which people ask by right, in English and te reo Māori, by what they do in a sentence. They are compared folded (no
 * capitals, macrons or doubled vowels), and a long word with one letter wrong is the word. `*` stands for any ending, `…`
 * for up to three words.
 */
import { ABOUT_SOMEBODY } from './words/about-somebody.ts'
import { ASKING } from './words/asking.ts'
import { COMPLAINING } from './words/complaining.ts'
import { MENDING } from './words/mending.ts'
import { OFFICIAL } from './words/official.ts'

export const RIGHTS_WORDS = { ...ABOUT_SOMEBODY, ...ASKING, ...MENDING, ...OFFICIAL, ...COMPLAINING } as const

export type RightsWords = keyof typeof RIGHTS_WORDS
