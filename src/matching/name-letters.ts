/**
 * Which letters occur in a name, as the bits of one number: enough to rule out most comparison levels without reading
 * the name. E is left out, since folding takes it away and puts it in.
 */
import type { NameForms } from './name-forms.ts'

/** The letters of a person's names. */
export interface NameLetters {
  familyLetters: number
  givenLetters: number
  /** Of the first given name. */
  firstLetters: number
}

const LETTERS = 0x07ffffde
export const SEVERAL_WORDS = 1 << 27
/** A family name that holds a particle. */
export const HAS_PARTICLE = 1 << 28
/** Not empty. */
export const ONE_NAME = 1 << 29

/** Of an upper-case character code. */
export function letterOf(letter: number): number {
  return 1 << (letter & 31)
}

export function nameLetters(mask: number): number {
  return mask & LETTERS
}

/** How many letters occur in one of the two and not in the other. One typing error makes at most two. */
export function lettersApart(a: number, b: number): number {
  return bitsIn((a ^ b) & LETTERS)
}

/** Whether all letters of the one occur in the other. */
export function isWithin(part: number, whole: number): boolean {
  return (part & ~whole & LETTERS) === 0
}

export function isAtMostOneLetter(letters: number): boolean {
  const mask = letters & LETTERS
  return (mask & (mask - 1)) === 0
}

function bitsIn(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function lettersIn(text: string): number {
  let mask = 0
  for (let at = 0; at < text.length; at++) mask |= letterOf(text.charCodeAt(at))
  return nameLetters(mask)
}

export function familyLettersOf({ words, joined }: NameForms, hasParticle: boolean): number {
  return lettersIn(joined) | flagsOf(words) | (hasParticle ? HAS_PARTICLE : 0)
}

export function givenLettersOf({ words, joined }: NameForms): number {
  return lettersIn(joined) | flagsOf(words)
}

export function firstLettersOf({ words }: NameForms): number {
  return lettersIn(words[0] ?? '') | (words.length > 0 ? ONE_NAME : 0)
}

function flagsOf(words: readonly string[]): number {
  return (words.length > 1 ? SEVERAL_WORDS : 0) | (words.length > 0 ? ONE_NAME : 0)
}
