/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

/** A small fast generator of 32-bit numbers (sfc32), good enough for made-up people and for nothing secret. */
export class SeededRandom {
  #a = 0
  #b = 0
  #c = 0
  #counter = 1

  constructor(seed: number) {
    this.reseed(seed)
  }

  /** Begins anew: number `stream` of the streams that belong to a seed. */
  reseed(seed: number, stream = 0): void {
    this.#a = seed | 0
    this.#b = stream | 0
    this.#c = Math.imul(seed ^ stream, 0x9e3779b1) ^ Math.trunc(seed / 2 ** 32)
    this.#counter = 1
    for (let round = 0; round < 12; round++) this.#word()
  }

  #word(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    return (this.#word() >>> 0) / 2 ** 32
  }

  /** A whole number from 0 up to, not including, the bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound)
  }

  /** A whole number between two, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}

export function seededRandom(seed: number): SeededRandom {
  return new SeededRandom(seed)
}
