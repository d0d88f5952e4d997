/** One document at a time, so that the machine stays with whoever else works on it: what is short goes before what is long. */

export interface Turns {
  take<T>(work: () => Promise<T>, length: 'short' | 'long'): Promise<T>
}

export function turns(): Turns {
  const waiting: Record<'short' | 'long', (() => Promise<void>)[]> = { short: [], long: [] }
  let isBusy = false

  async function goOn(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let next = nextOf(); next !== undefined; next = nextOf()) await next()
    isBusy = false
  }

  const nextOf = () => waiting.short.shift() ?? waiting.long.shift()

  return {
    take: (work, length) =>
      new Promise((resolve, reject) => {
        waiting[length].push(() => work().then(resolve, reject))
        void goOn()
      }),
  }
}
