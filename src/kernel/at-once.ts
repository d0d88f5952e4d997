/** So many at the same time; whoever comes meanwhile waits, in the order in which they came. */
export function atOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let working = 0
  return async (work) => {
    if (working < most) working += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // Whoever is next takes the place as it is.
      const next = waiting.shift()
      if (next === undefined) working -= 1
      else next()
    }
  }
}
