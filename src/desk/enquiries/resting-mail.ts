/** Mail that could not be taken for a reason that passes: it rests, longer after each try, and is passed over meanwhile. */
import type { Clock } from '#kernel'

export interface RestingMail {
  isResting(id: string): boolean
  /** It failed once more; how often now. */
  failed(id: string): number
  /** It is taken, one way or the other. */
  taken(id: string): void
  /** In how many milliseconds the first of them is tried again. */
  nextIn(): number | undefined
}

const RESTS_MS = [1, 5, 15, 60].map((minutes) => minutes * 60_000)

/** In memory: another process has its own, and after a start each is tried at once. */
export function restingMail(clock: Clock): RestingMail {
  const resting = new Map<string, { readonly tries: number; readonly until: number }>()
  const now = () => clock.now().getTime()
  return {
    isResting: (id) => (resting.get(id)?.until ?? 0) > now(),
    failed(id) {
      const tries = (resting.get(id)?.tries ?? 0) + 1
      const rest = RESTS_MS[Math.min(tries, RESTS_MS.length) - 1] ?? 0
      resting.set(id, { tries, until: now() + rest })
      return tries
    },
    taken: (id) => void resting.delete(id),
    nextIn() {
      const until = Math.min(...[...resting.values()].map((one) => one.until))
      return Number.isFinite(until) ? Math.max(until - now(), 1000) : undefined
    },
  }
}
