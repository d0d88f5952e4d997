/** Counts how many listed people bear a name, by the name's key. */
/** Open addressing; a key of 0 is an empty place, so the one name in four thousand million with that key is written as 1. */
export interface NameCounts {
  names: number
  key: Int32Array
  bearers: Uint32Array
}

/** It grows with the names. */
const FIRST_PLACES = 1_024

export function newNameCounts(): NameCounts {
  return { names: 0, key: new Int32Array(FIRST_PLACES), bearers: new Uint32Array(FIRST_PLACES) }
}

export function countName(counts: NameCounts, hash: number, bearers = 1): void {
  if (counts.names * 2 > counts.key.length) grow(counts)
  const key = hash === 0 ? 1 : hash
  const mask = counts.key.length - 1
  let place = key & mask
  while (counts.key[place] !== 0 && counts.key[place] !== key) place = (place + 1) & mask
  if (counts.key[place] === 0) {
    counts.key[place] = key
    counts.names++
  }
  counts.bearers[place] = (counts.bearers[place] ?? 0) + bearers
}

function grow(counts: NameCounts): void {
  const { key, bearers } = counts
  counts.key = new Int32Array(key.length * 4)
  counts.bearers = new Uint32Array(key.length * 4)
  counts.names = 0
  for (let place = 0; place < key.length; place++) {
    if (key[place] !== 0) countName(counts, key[place] ?? 0, bearers[place])
  }
}

/** Writes the counts into the index: again open addressing, in a column that is a power of two long. */
export function writeCounts(counts: NameCounts, keys: Int32Array, bearers: Uint32Array): void {
  const mask = keys.length - 1
  for (let at = 0; at < counts.key.length; at++) {
    const key = counts.key[at] ?? 0
    if (key === 0) continue
    let place = key & mask
    while (keys[place] !== 0) place = (place + 1) & mask
    keys[place] = key
    bearers[place] = counts.bearers[at] ?? 0
  }
}

/** How many bear the name of this key. */
export function bearersOf(keys: Int32Array, bearers: Uint32Array, hash: number): number {
  const key = hash === 0 ? 1 : hash
  const mask = keys.length - 1
  for (let place = key & mask; ; place = (place + 1) & mask) {
    if (keys[place] === key) return bearers[place] ?? 0
    if (keys[place] === 0) return 0
  }
}
