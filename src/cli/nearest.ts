/** The name that somebody meant: the nearest of those there are, or none that is near. */

/** Letters left out, put in, changed or exchanged with their neighbour. */
function slips(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1
      const least = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + same)
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row.push(isSwap ? Math.min(least, at(rows, i - 2, j - 2) + 1) : least)
    }
    rows.push(row)
  }
  return at(rows, from.length, to.length)
}

const at = (rows: readonly (readonly number[])[], i: number, j: number) => rows[i]?.[j] ?? 0

export function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, slips: slips(word.toLowerCase(), name) }))
    .filter((one) => one.slips <= Math.max(1, Math.floor(one.name.length / 3)))
    .toSorted((a, b) => a.slips - b.slips)
  return best?.name
}
