/**
 * Name keys straight from letters, with no allocation: what nearly every scan needs and no more. Names with marks
 * written in X (UXX for a U with dots) are left to normalisation.
 */
import { foldsAway } from './fold.ts'
import { HASH_START, hashEnd, hashLetter, type NameKeys } from './name-keys.ts'
import {
  HAS_PARTICLE,
  letterOf,
  nameLetters,
  ONE_NAME,
  SEVERAL_WORDS,
  type NameLetters,
} from './name-letters.ts'
import { inLatinLetters } from './name-words.ts'
import { GENERATION, kindOfWord, LONGEST_APART, NOT_APART, PARTICLE, PLACEHOLDER } from './words-apart.ts'

const X = 0x58
const LEFT_OUT = 0xffff
/**
 * What becomes of each character up to U+017F, the letters of Europe and the macrons of Maori: up to two bytes, the
 * first in the low byte; 0 for what is dropped; the few signs that become more are left to normalisation. No mark that
 * joins a letter before it is among them.
 */
const LATIN = Uint16Array.from({ length: 0x180 }, (_, character) => {
  const [first = 0, second = 0, ...more] = Buffer.from(
    inLatinLetters(String.fromCharCode(character)),
    'latin1',
  )
  return more.length > 0 ? LEFT_OUT : first | (second << 8)
})
/** Which words of a name are left out is noted in one number, a bit for each. */
const MOST_WORDS = 30

/** Reads names from bytes; holds what was read last. One for each index and thread. */
export class LetterKeys implements NameKeys, NameLetters {
  familyWhole = 0
  familyCore = 0
  givenWhole = 0
  givenCore = 0
  familyLetters = 0
  givenLetters = 0
  firstLetters = 0
  /** Whether a word was left out: a placeholder for a name, or a generation word. */
  wordsLeftOut = false
  /** What `readText` read: the letters in capitals, other bytes between words; the family name, then the given names. */
  readonly letters = new Uint8Array(512)
  familyTo = 0
  givenTo = 0
  private whole = 0
  private core = 0
  private mask = 0
  private firstMask = 0
  private particles = 0

  /** False when the names need full normalisation. Bytes other than A-Z part words. */
  read(
    letters: Uint8Array,
    familyFrom: number,
    familyTo: number,
    givenFrom: number,
    givenTo: number,
  ): boolean {
    this.wordsLeftOut = false
    if (!this.readName(letters, familyFrom, familyTo, true)) return false
    this.familyWhole = this.whole
    this.familyCore = this.core
    this.familyLetters = this.particles === 0 ? this.mask : this.mask | HAS_PARTICLE
    if (!this.readName(letters, givenFrom, givenTo, false)) return false
    this.givenWhole = this.whole
    this.givenCore = this.core
    this.givenLetters = this.mask
    this.firstLetters = this.firstMask
    return true
  }

  /** False when the names need full normalisation. */
  readText(familyName: string, givenNames: string): boolean {
    this.familyTo = this.write(familyName, 0)
    if (this.familyTo === -1) return false
    this.givenTo = this.write(givenNames, this.familyTo)
    return this.givenTo !== -1 && this.read(this.letters, 0, this.familyTo, this.familyTo, this.givenTo)
  }

  /** The place behind the text, or -1 where it holds more than plain letters. */
  private write(text: string, from: number): number {
    if (from + text.length * 2 > this.letters.length) return -1
    let to = from
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at)
      if (character >= LATIN.length) return -1
      const written = LATIN[character] as number
      if (written === LEFT_OUT) return -1
      if (written !== 0) this.letters[to++] = written & 0xff
      if (written > 0xff) this.letters[to++] = written >>> 8
    }
    return to
  }

  private readName(letters: Uint8Array, from: number, to: number, isFamilyName: boolean): boolean {
    let whole = HASH_START
    let mask = 0
    let before = 0
    let core = 0
    let firstMask = 0
    let words = 0
    let word = HASH_START
    let length = 0
    // As it was before this word, and before the generation words that end the name.
    let wholeBefore = whole
    let maskBefore = mask
    let letterBefore = before
    let wholeOfBearer = whole
    let maskOfBearer = mask
    let wordsOfBearer = 0
    let generationFrom = -1
    let ordinal = 0
    let placeholders = 0
    let particles = 0
    for (let at = from; at <= to; at++) {
      const letter = at < to ? (letters[at] ?? 0) : 0
      if (letter >= 0x41 && letter <= 0x5a) {
        if (length === 0) {
          wholeBefore = whole
          maskBefore = mask
          letterBefore = before
        }
        if (letter === X && before === X) return false
        if (!foldsAway(letter, before)) whole = hashLetter(whole, letter)
        if (length < LONGEST_APART) word = hashLetter(word, letter)
        mask |= letterOf(letter)
        before = letter
        length++
      } else if (length > 0) {
        const kind = length <= LONGEST_APART ? kindOfWord(hashEnd(word)) : NOT_APART
        if (kind === PLACEHOLDER) {
          placeholders |= 1 << ordinal
          whole = wholeBefore
          mask = maskBefore
          before = letterBefore
        } else {
          if (kind !== GENERATION || !isFamilyName || words === 0) generationFrom = -1
          else if (generationFrom === -1) {
            generationFrom = ordinal
            wholeOfBearer = wholeBefore
            maskOfBearer = maskBefore
            wordsOfBearer = words
          }
          if (kind === PARTICLE && isFamilyName) particles |= 1 << ordinal
          if (++words === 1) {
            core = whole
            firstMask = mask
          }
        }
        if (++ordinal > MOST_WORDS) return false
        word = HASH_START
        length = 0
      }
    }
    if (generationFrom !== -1) {
      whole = wholeOfBearer
      mask = maskOfBearer
      words = wordsOfBearer
    }
    if (placeholders !== 0 || generationFrom !== -1) this.wordsLeftOut = true
    this.mask = nameLetters(mask) | (words > 1 ? SEVERAL_WORDS : 0) | (words > 0 ? ONE_NAME : 0)
    this.firstMask = nameLetters(firstMask) | (words > 0 ? ONE_NAME : 0)
    this.particles = particles
    this.whole = hashEnd(whole)
    if (isFamilyName) {
      this.core =
        particles === 0 || words < 2
          ? this.whole
          : this.hashWithout(letters, from, to, particles | placeholders, generationFrom)
    } else this.core = words === 0 ? this.whole : hashEnd(core)
    return true
  }

  /** Of a family name, the words that remain without those left out; of particles alone, all of them. */
  private hashWithout(
    letters: Uint8Array,
    from: number,
    to: number,
    leftOut: number,
    generationFrom: number,
  ): number {
    let hash = HASH_START
    let before = 0
    let ordinal = 0
    let inWord = false
    for (let at = from; at < to; at++) {
      const letter = letters[at] ?? 0
      if (letter < 0x41 || letter > 0x5a) {
        if (inWord) ordinal++
        inWord = false
        continue
      }
      inWord = true
      if (ordinal === generationFrom) break
      if ((leftOut & (1 << ordinal)) !== 0) continue
      if (!foldsAway(letter, before)) hash = hashLetter(hash, letter)
      before = letter
    }
    return before === 0 ? this.whole : hashEnd(hash)
  }
}
