/** A name in any script as the words of A-Z that a travel document would carry. */
import anyAscii from 'any-ascii'
import { ICAO_TRANSLITERATION } from './tables/icao-transliteration.ts'
import { GENERATION_WORDS, PLACEHOLDER_NAMES } from './tables/placeholder-names.ts'

const APOSTROPHES = /['’‘ʻʼʾʿ`´′ʹ״׳"]/gu
const generationWords: ReadonlySet<string> = new Set(GENERATION_WORDS)
const placeholders: ReadonlySet<string> = new Set(PLACEHOLDER_NAMES)

/** One character outside A-Z as letters of A-Z; a space where a word ends; nothing for a mark that is dropped. */
function latinLetters(character: string): string {
  const icao = ICAO_TRANSLITERATION[character]
  if (icao !== undefined) return icao
  return anyAscii(character)
    .toUpperCase()
    .replace(APOSTROPHES, '')
    .replace(/[^A-Z]+/g, ' ')
}

/** Letters A-Z with spaces between words. */
export function inLatinLetters(text: string): string {
  // Composed first, so that a letter with its mark meets the table as one character.
  const upper = text.normalize('NFC').toUpperCase().normalize('NFC').replace(APOSTROPHES, '')
  let letters = ''
  for (const character of upper) {
    if (character >= 'A' && character <= 'Z') letters += character
    else if (/\p{M}/u.test(character)) continue
    else letters += latinLetters(character)
  }
  return letters
}

/** States may write Ü as UXX and Ñ as NXX; one spelling of each is kept. */
function withoutMarksOfX(word: string): string {
  return word.includes('XX') ? word.replaceAll('UXX', 'UE').replaceAll('NXX', 'N') : word
}

const PLAIN = /^[A-Z< ]*$/

function split(text: string): string[] {
  const letters = PLAIN.test(text) ? text : inLatinLetters(text)
  return letters
    .split(/[^A-Z]+/)
    .filter((word) => word !== '' && !placeholders.has(word))
    .map(withoutMarksOfX)
}

/** The words of a given name. */
export function givenNameWords(text: string): readonly string[] {
  return split(text)
}

/** The words of a family name, without a generation word at its end. */
export function familyNameWords(text: string): readonly string[] {
  const words = split(text)
  while (words.length > 1 && generationWords.has(words.at(-1) ?? '')) words.pop()
  return words
}
