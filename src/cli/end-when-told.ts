/** A serving command ends when it is told to, or when the `npm start` that began it is gone; within ten seconds, always. */
import { isStartedByNpm } from '#config'

export interface Ending {
  /** From here on there is something to stop before the process ends. */
  stopFirst(stop: () => Promise<void>): void
}

/** The rest of the ten seconds is for the database, whose watchdog ends it when this process is gone. */
const LONGEST_STOP_MS = 8_000
/** Under npm a Ctrl-C comes twice: from the terminal, and handed on. */
const SAME_WORD_MS = 500
const LOOK_FOR_NPM_MS = 500

export function endWhenTold(): Ending {
  let stop = () => Promise.resolve()
  let toldAt: number | undefined
  const end = () => {
    if (toldAt !== undefined) {
      // Told again, in earnest: whoever waits has waited enough.
      if (performance.now() - toldAt > SAME_WORD_MS) process.exit(1)
      return
    }
    toldAt = performance.now()
    setTimeout(() => process.exit(1), LONGEST_STOP_MS)
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  if (isStartedByNpm()) whenParentIsGone(end)
  return {
    stopFirst(whole) {
      stop = whole
    },
  }
}

/** A kill -9 of npm reaches nobody else; that the parent is another one then is all that there is to see. */
function whenParentIsGone(end: () => void): void {
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    end()
  }, LOOK_FOR_NPM_MS)
  look.unref()
}
