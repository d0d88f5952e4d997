/** How the tables of names are written: in order of frequency, so that a rank is a weight. */

/** `Name` weighs by its rank; `Name:12` weighs 12 times a name at the list's mean. */
export interface WeightedNames {
  readonly names: readonly string[]
  readonly weights: readonly number[]
}

/**
 * Reads a table: names between blanks, `_` for a blank within a name. The weight falls with the rank as 1 / (rank +
 * flatness), Zipf's law with a blunt top: a small flatness suits lists with a few overwhelming names.
 */
export function nameList(table: string, flatness = 10): WeightedNames {
  const tokens = table.trim().split(/\s+/)
  const names: string[] = []
  const weights: number[] = []
  for (const [rank, token] of tokens.entries()) {
    const [name = '', weight] = token.split(':')
    names.push(name.replaceAll('_', ' '))
    weights.push(weight === undefined ? 1 / (rank + flatness) : Number(weight))
  }
  return { names, weights }
}
