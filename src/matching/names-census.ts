/** Counts the names of the people of one half of the list while it is read. */
import { foldsAway } from './fold.ts'
import { countName, newNameCounts } from './name-counts.ts'
import { DECADES } from './name-frequencies.ts'
import { HASH_START, hashEnd, hashLetter, hashOfNames, hashOfTogether } from './name-keys.ts'

const SPACE = 0x20

export class NamesCensus {
  people = 0
  /** Of whole family names, by key. */
  readonly family = newNameCounts()
  /** Of given names: each by itself, each with its decade, and several as one (`hashOfTogether`). */
  readonly given = newNameCounts()
  /** How many were born in each decade. */
  readonly decades = new Uint32Array(DECADES)
  private readonly seen = new Int32Array(64)

  /**
   * One person: the key of the family name; the given names as words between two places of `text`, and their key where
   * they are several; the decade of birth, -1 where it is unknown.
   */
  count(
    familyWhole: number,
    text: Uint8Array,
    from: number,
    to: number,
    severalGiven: number | undefined,
    decade: number,
  ): void {
    this.people++
    if (decade !== -1) this.decades[decade] = (this.decades[decade] ?? 0) + 1
    countName(this.family, familyWhole)
    this.countWords(text, from, to, decade)
    if (severalGiven !== undefined) countName(this.given, hashOfTogether(severalGiven))
  }

  /** Each folded word once. */
  private countWords(text: Uint8Array, from: number, to: number, decade: number): void {
    let words = 0
    let hash = HASH_START
    let before = 0
    for (let at = from; at <= to; at++) {
      const letter = at < to ? (text[at] ?? 0) : SPACE
      if (letter !== SPACE) {
        if (!foldsAway(letter, before)) hash = hashLetter(hash, letter)
        before = letter
        continue
      }
      if (before !== 0) words = this.countWord(hashEnd(hash), words, decade)
      hash = HASH_START
      before = 0
    }
  }

  private countWord(key: number, words: number, decade: number): number {
    for (let earlier = 0; earlier < words; earlier++) if (this.seen[earlier] === key) return words
    this.seen[words % this.seen.length] = key
    countName(this.given, key)
    if (decade !== -1) countName(this.given, hashOfNames(decade, key))
    return Math.min(words + 1, this.seen.length)
  }
}
