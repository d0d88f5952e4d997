/** Picks among items by weight in constant time (Vose's alias method): millions of names are drawn from the tables. */
import { BrokenPromise, type SeededRandom } from '#kernel'

export class WeightedChoice<T> {
  readonly #items: readonly T[]
  readonly #alias: Int32Array
  readonly #keep: Float64Array

  constructor(items: readonly T[], weights: readonly number[]) {
    if (items.length === 0 || items.length !== weights.length)
      throw new BrokenPromise('a choice needs a weight for each item')
    this.#items = items
    this.#alias = new Int32Array(items.length)
    this.#keep = Float64Array.from(weights, (weight) => (weight * items.length) / sum(weights))
    this.#balance()
  }

  pick(random: SeededRandom): T {
    const scaled = random.next() * this.#items.length
    const at = Math.floor(scaled)
    const chosen = scaled - at < (this.#keep[at] ?? 0) ? at : (this.#alias[at] ?? 0)
    return this.#items[chosen] as T
  }

  /** Fills each light item up with a share of a heavy one. */
  #balance(): void {
    const light: number[] = []
    const heavy: number[] = []
    this.#keep.forEach((share, at) => (share < 1 ? light : heavy).push(at))
    while (light.length > 0 && heavy.length > 0) {
      const poor = light.pop() ?? 0
      const rich = heavy.pop() ?? 0
      this.#alias[poor] = rich
      this.#keep[rich] = (this.#keep[rich] ?? 0) + (this.#keep[poor] ?? 0) - 1
      ;((this.#keep[rich] ?? 0) < 1 ? light : heavy).push(rich)
    }
    // What rounding leaves is kept whole.
    for (const at of [...light, ...heavy]) this.#keep[at] = 1
  }
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0)
}

/** A choice from a table of weights by name. */
export function choiceOf<T extends string>(weights: Readonly<Record<T, number>>): WeightedChoice<T> {
  return new WeightedChoice(Object.keys(weights) as T[], Object.values(weights))
}
