/** The numbers that stand for names in the index: what a name is looked up by. Equal names give equal keys. */

export const HASH_START = 0x811c9dc5

/** Takes one letter in (Fowler, Noll and Vo). */
export function hashLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193)
}

/** Spreads the bits of a signed 32-bit number (which engines keep in a register), so that any of them may serve as a short key (the finaliser of MurmurHash3). */
export function hashEnd(hash: number): number {
  let spread = hash ^ (hash >>> 16)
  spread = Math.imul(spread, 0x85ebca6b)
  spread ^= spread >>> 13
  spread = Math.imul(spread, 0xc2b2ae35)
  return spread ^ (spread >>> 16)
}

export function hashName(letters: string): number {
  let hash = HASH_START
  for (let at = 0; at < letters.length; at++) hash = hashLetter(hash, letters.charCodeAt(at))
  return hashEnd(hash)
}

/** The key of a family name together with a given name. */
export function hashOfNames(family: number, given: number): number {
  return hashEnd(Math.imul(family, 0x9e3779b1) ^ given)
}

const TOGETHER = 0x7067

/** The key by which several given names are counted as one. */
export function hashOfTogether(givenWhole: number): number {
  return hashOfNames(TOGETHER, givenWhole)
}

/** The four keys of a person's names. */
export interface NameKeys {
  familyWhole: number
  familyCore: number
  givenWhole: number
  givenCore: number
}

/** The bits by which `Signature.equalKeys` says which keys are equal. */
export const FAMILY_WHOLE = 0x80000000
export const FAMILY_CORE = 0x00800000
export const GIVEN_WHOLE = 0x00008000
export const GIVEN_CORE = 0x00000080

/**
 * Sixteen bits of each key as two words, a byte of every key in each: two people who share a key in the same place have
 * equal bytes there in both words. Many are compared at once by exclusive-or and a search for zero bytes.
 */
export class Signature {
  high = 0
  low = 0

  /** Of a person's own names. */
  set({ familyWhole, familyCore, givenWhole, givenCore }: NameKeys): void {
    this.high = bytesSideBySide(familyWhole, familyCore, givenWhole, givenCore)
    this.low = bytesSideBySide(familyWhole << 8, familyCore << 8, givenWhole << 8, givenCore << 8)
  }

  /** As if family and given names stood in each other's place. What a swap says nothing about is made unequal. */
  setSwapped({ familyWhole, givenWhole }: NameKeys, own: Signature): void {
    this.high = bytesSideBySide(givenWhole, ~own.high << 8, familyWhole, ~own.high << 24)
    this.low = bytesSideBySide(givenWhole << 8, ~own.low << 8, familyWhole << 8, ~own.low << 24)
  }

  /** A bit for each key that is equal; now and then for one that is not. */
  equalKeys(high: number, low: number): number {
    const equal = zeroBytes(this.high ^ high)
    return equal === 0 ? 0 : equal & zeroBytes(this.low ^ low)
  }
}

/** The highest byte of each. */
function bytesSideBySide(a: number, b: number, c: number, d: number): number {
  return (a & 0xff000000) | ((b >>> 8) & 0x00ff0000) | ((c >>> 16) & 0x0000ff00) | (d >>> 24)
}

/** The high bit of every zero byte; now and then of another byte above one. */
function zeroBytes(word: number): number {
  return (word - 0x01010101) & ~word & 0x80808080
}
