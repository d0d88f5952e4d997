/** The words that normalisation treats apart, found by the hash of their letters. */
import { hashName } from './name-keys.ts'
import { PARTICLES } from './tables/particles.ts'
import { GENERATION_WORDS, PLACEHOLDER_NAMES } from './tables/placeholder-names.ts'

export const NOT_APART = 0
/** No name at all, wherever it stands. */
export const PLACEHOLDER = 1
/** Left out of the core of a family name that has other words. */
export const PARTICLE = 2
/** Left out at the end of a family name that has other words. */
export const GENERATION = 3

/** Letters of the longest of them. */
export const LONGEST_APART = Math.max(
  ...[...PLACEHOLDER_NAMES, ...PARTICLES, ...GENERATION_WORDS].map(({ length }) => length),
)

/** Open addressing. */
const MASK = 1023
const hashes = new Int32Array(MASK + 1)
const kinds = new Uint8Array(MASK + 1)
put(PLACEHOLDER_NAMES, PLACEHOLDER)
put(PARTICLES, PARTICLE)
put(GENERATION_WORDS, GENERATION)

function put(words: readonly string[], kind: number): void {
  for (const word of words) {
    const hash = hashName(word)
    let place = hash & MASK
    while (hashes[place] !== 0) place = (place + 1) & MASK
    hashes[place] = hash
    kinds[place] = kind
  }
}

export function kindOfWord(hash: number): number {
  for (let place = hash & MASK; hashes[place] !== 0; place = (place + 1) & MASK) {
    if (hashes[place] === hash) return kinds[place] ?? NOT_APART
  }
  return NOT_APART
}
