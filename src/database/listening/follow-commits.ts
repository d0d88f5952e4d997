/** Work that follows a commit within a second: looked for when it is announced, and seldom by the clock in any case. */
import type { Listener } from './open-listener.ts'
import { FIRST_PAUSE_MS, pauseAfter } from './pause-after.ts'

export interface FollowOptions {
  /**
   * Looks for everything that waits, and does it; doing it twice does no harm. Between two pieces it asks whether it should
   * end: whoever stops a site does not wait for a backlog.
   */
  readonly work: (ending: AbortSignal) => Promise<unknown>
  readonly onTrouble: (error: unknown) => void
  /** Without it only nudges and the clock make it look. */
  readonly listener?: Listener
  readonly channels?: readonly string[]
  /** How long after a look the next one comes though nobody said anything. */
  readonly floorMilliseconds?: number
  /** The least time between two looks, however much is announced. */
  readonly restMilliseconds?: number
  /** The longest pause between two tries of what fails; default a minute. */
  readonly longestPauseMilliseconds?: number
  /** After a look: in how long there will be something to do by the clock; undefined when nothing has a time. */
  readonly nextIn?: () => number | undefined
}

export interface Following {
  /** There may be something to do. */
  nudge(): void
  /** Tells the work to end, and waits for the piece at hand. */
  stop(): Promise<void>
}

/** Polling is only the floor: for what was announced by a process that died, or to a listener that was away. */
const FLOOR_MS = 30 * 60_000
const FLOOR_OF_THE_DEAF_MS = 30_000

export function followCommits(options: FollowOptions): Following {
  const { listener, channels = [], restMilliseconds = 0 } = options
  const pauses = interruptible()
  const ending = new AbortController()
  let told = false
  let failures = 0
  const nudge = () => {
    told = true
    pauses.wake()
  }
  const unlisten = channels.length === 0 ? () => undefined : listener?.listen(channels, nudge)

  function untilNextLook(): number {
    const floor = listener?.hears() === false ? FLOOR_OF_THE_DEAF_MS : FLOOR_MS
    return Math.min(options.floorMilliseconds ?? floor, options.nextIn?.() ?? Infinity)
  }

  async function look(): Promise<void> {
    told = false
    try {
      await options.work(ending.signal)
      failures = 0
    } catch (error) {
      failures += 1
      options.onTrouble(error)
    }
  }

  async function run(): Promise<void> {
    while (!pauses.ended()) {
      await look()
      // Whoever is told of news while the work fails tries again at once, but not more often than each second.
      const least = failures > 0 ? FIRST_PAUSE_MS : restMilliseconds
      if (least > 0) await pauses.sleep(least)
      if (!told)
        await pauses.doze(
          (failures > 0 ? pauseAfter(failures, options.longestPauseMilliseconds) : untilNextLook()) - least,
        )
    }
  }
  const running = run()

  return {
    nudge,
    async stop() {
      unlisten?.()
      ending.abort()
      pauses.end()
      await running
    },
  }
}

/** `sleep` ends by the clock, `doze` also when woken; `end` ends both for good. */
function interruptible() {
  let ended = false
  let wake: () => void = () => undefined
  let rouse: () => void = () => undefined

  const pause = (milliseconds: number, wakeable: boolean) =>
    new Promise<void>((resolve) => {
      if (ended || milliseconds <= 0) {
        resolve()
        return
      }
      const stop = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(stop, milliseconds)
      wake = wakeable ? stop : () => undefined
      rouse = stop
    })

  return {
    sleep: (milliseconds: number) => pause(milliseconds, false),
    doze: (milliseconds: number) => pause(milliseconds, true),
    wake: () => wake(),
    ended: () => ended,
    end() {
      ended = true
      rouse()
    },
  }
}
