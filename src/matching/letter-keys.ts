/**
 * Name keys straight from letters, with no allocation: what nearly every scan needs and no more. Names with words that
 * normalisation treats apart (particles, placeholders, generation words, marks written with XX) are left to it.
 */
import { foldsAway } from './fold.ts'
import { HASH_START, hashEnd, hashLetter, hashName, type NameKeys } from './name-keys.ts'
import { PARTICLES } from './tables/particles.ts'
import { GENERATION_WORDS, PLACEHOLDER_NAMES } from './tables/placeholder-names.ts'

const X = 0x58
const APOSTROPHE = 0x27
const QUOTE = 0x22
const GRAVE = 0x60

/** The words treated apart, by their hashes, in open addressing. */
const APART_MASK = 1023
const apart = new Int32Array(APART_MASK + 1)
const kindOfApart = new Uint8Array(APART_MASK + 1)
const NOT_APART = 0
/** No name at all, wherever it stands. */
const PLACEHOLDER = 1
/** Left out of a family name that has other words. */
const BESIDE_OTHERS = 2
putApart(PLACEHOLDER_NAMES, PLACEHOLDER)
putApart(PARTICLES, BESIDE_OTHERS)
putApart(GENERATION_WORDS, BESIDE_OTHERS)
const LONGEST_APART = 7

function putApart(words: readonly string[], kind: number): void {
  for (const word of words) {
    const hash = hashName(word)
    let place = hash & APART_MASK
    while (apart[place] !== 0) place = (place + 1) & APART_MASK
    apart[place] = hash
    kindOfApart[place] = kind
  }
}

function kindOfWord(hash: number): number {
  for (let place = hash & APART_MASK; apart[place] !== 0; place = (place + 1) & APART_MASK) {
    if (apart[place] === hash) return kindOfApart[place] ?? NOT_APART
  }
  return NOT_APART
}

/** Reads names from bytes; holds what was read last. One for each index and thread. */
export class LetterKeys implements NameKeys {
  familyWhole = 0
  familyCore = 0
  givenWhole = 0
  givenCore = 0
  private whole = 0
  private core = 0
  private words = 0
  private besideOthers = false
  private readonly letters = new Uint8Array(512)

  /** False when the names need full normalisation. Bytes other than A-Z part words. */
  read(
    letters: Uint8Array,
    familyFrom: number,
    familyTo: number,
    givenFrom: number,
    givenTo: number,
  ): boolean {
    if (!this.readName(letters, familyFrom, familyTo) || (this.besideOthers && this.words > 1)) return false
    this.familyWhole = this.whole
    this.familyCore = this.whole
    if (!this.readName(letters, givenFrom, givenTo)) return false
    this.givenWhole = this.whole
    this.givenCore = this.core
    return true
  }

  /** False when the names need full normalisation. */
  readText(familyName: string, givenNames: string): boolean {
    const familyTo = this.write(familyName, 0)
    if (familyTo === -1) return false
    const givenTo = this.write(givenNames, familyTo)
    return givenTo !== -1 && this.read(this.letters, 0, familyTo, familyTo, givenTo)
  }

  /** The place behind the text, or -1 where it holds more than plain letters. */
  private write(text: string, from: number): number {
    if (from + text.length > this.letters.length) return -1
    let to = from
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at)
      if (character > 0x7e) return -1
      if (character === APOSTROPHE || character === QUOTE || character === GRAVE) continue
      this.letters[to++] = character >= 0x61 && character <= 0x7a ? character - 0x20 : character
    }
    return to
  }

  private readName(letters: Uint8Array, from: number, to: number): boolean {
    let whole = HASH_START
    let core = 0
    let word = HASH_START
    let length = 0
    let words = 0
    let before = 0
    this.besideOthers = false
    for (let at = from; at <= to; at++) {
      const letter = at < to ? (letters[at] ?? 0) : 0
      if (letter >= 0x41 && letter <= 0x5a) {
        if (letter === X && before === X) return false
        if (!foldsAway(letter, before)) whole = hashLetter(whole, letter)
        if (length < LONGEST_APART) word = hashLetter(word, letter)
        before = letter
        length++
      } else if (length > 0) {
        const kind = length <= LONGEST_APART ? kindOfWord(hashEnd(word)) : NOT_APART
        if (kind === PLACEHOLDER) return false
        if (kind === BESIDE_OTHERS) this.besideOthers = true
        if (++words === 1) core = whole
        word = HASH_START
        length = 0
      }
    }
    this.words = words
    this.whole = hashEnd(whole)
    this.core = words === 0 ? this.whole : hashEnd(core)
    return true
  }
}
