/** The two clocks of a breach: since it was detected, and since it is known to be notifiable. */
import type { Conclusion } from './harm-factors.ts'

const HOUR_MS = 3_600_000
/**
 * The Act says "as soon as practicable" (s 114). 72 hours from knowing that a breach is notifiable is what the Privacy
 * Commissioner expects, as a guide: hours of the clock on the wall, nights and holidays with them.
 */
export const EXPECTED_HOURS = 72

export interface ConcludedAt {
  readonly at: Date
  readonly conclusion: Conclusion
}

export interface BreachInstants {
  readonly detectedAt: Date
  /** In the order in which they were made. */
  readonly conclusions: readonly ConcludedAt[]
  readonly commissionerToldAt: Date | undefined
}

export interface Stopwatch {
  readonly isRunning: boolean
  readonly milliseconds: number
}

export type Expectation =
  | { readonly state: 'not-begun' }
  /** Concluded that it need not be notified. */
  | { readonly state: 'none' }
  | {
      readonly state: 'running' | 'late' | 'told-in-time' | 'told-late'
      readonly since: Date
      readonly until: Date
      /** Left of it, or over it. */
      readonly milliseconds: number
    }

/** Runs until somebody first concludes: a slow assessment shows. */
export function stopwatch({ detectedAt, conclusions }: BreachInstants, now: Date): Stopwatch {
  const [first] = conclusions
  const end = first?.at ?? now
  return {
    isRunning: first === undefined,
    milliseconds: Math.max(0, end.getTime() - detectedAt.getTime()),
  }
}

/** Since the first time that it was known, even where it was thought otherwise in between: changing one's mind buys no time. */
export function knownNotifiableAt(conclusions: readonly ConcludedAt[]): Date | undefined {
  if (conclusions.at(-1)?.conclusion !== 'notifiable') return undefined
  return conclusions.find(({ conclusion }) => conclusion === 'notifiable')?.at
}

export function expectation(breach: BreachInstants, now: Date): Expectation {
  const { conclusions, commissionerToldAt: told } = breach
  const since = knownNotifiableAt(conclusions)
  if (since === undefined) return { state: conclusions.length === 0 ? 'not-begun' : 'none' }
  const until = new Date(since.getTime() + EXPECTED_HOURS * HOUR_MS)
  const left = until.getTime() - (told ?? now).getTime()
  const isLate = left < 0
  const milliseconds = Math.abs(left)
  if (told !== undefined) return { state: isLate ? 'told-late' : 'told-in-time', since, until, milliseconds }
  return { state: isLate ? 'late' : 'running', since, until, milliseconds }
}

/** `71 h 59 min`: hours are not made days of, for the expectation is said in hours. */
export function inHours(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `${String(minutes)} min` : `${String(hours)} h ${String(minutes % 60)} min`
}
