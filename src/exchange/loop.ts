/** Repeats a piece of work: at once when it is nudged, else after a pause, and never twice at the same time. */
export interface Loop {
  /** Runs the work soon; during a run, once more after it. */
  nudge(): void
  /** Resolves when the last run has ended. */
  stop(): Promise<void>
}

/** The work settles its own errors. */
export function startLoop(work: () => Promise<void>, everyMs: number): Loop {
  let stopped = false
  let nudged = true
  let wake: (() => void) | undefined

  async function run(): Promise<void> {
    while (!stopped) {
      if (!nudged) await pause()
      nudged = false
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- changes while the loop pauses
      if (!stopped) await work()
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  const ended = run()
  return {
    nudge() {
      nudged = true
      wake?.()
    },
    async stop() {
      stopped = true
      wake?.()
      await ended
    },
  }
}
