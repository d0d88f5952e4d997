/** Work that is looked for again and again: at once when told of it, and by the clock in any case. */
export interface KeepDoing {
  /** There may be something to do. */
  nudge(): void
  /** Ends after the work at hand. */
  stop(): Promise<void>
}

/** Polling is the floor, a nudge only makes it sooner: nothing is lost when the nudge's process dies. */
export function keepDoing(
  work: () => Promise<unknown>,
  restMilliseconds: number,
  onTrouble: (error: unknown) => void,
): KeepDoing {
  let stopped = false
  let nudged = false
  let wake: () => void = () => undefined

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMilliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const wantedAtOnce = () => nudged || stopped

  async function loop(): Promise<void> {
    while (!stopped) {
      nudged = false
      try {
        await work()
      } catch (error) {
        onTrouble(error)
      }
      if (!wantedAtOnce()) await rest()
    }
  }
  const running = loop()

  return {
    nudge() {
      nudged = true
      wake()
    },
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}
