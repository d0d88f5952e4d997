/** How long a mail rests between tries, and when it is given up. */
const MINUTE = 60_000
const PAUSES_MS = [1, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE)

/** RFC 5321, 4.5.4.1: at least four to five days. */
const GIVEN_UP_AFTER_MS = 5 * 24 * 60 * MINUTE

/** Undefined when the mail has been tried for long enough. */
export function nextTry(tries: number, queuedAt: Date, at: Date): Date | undefined {
  if (at.getTime() - queuedAt.getTime() >= GIVEN_UP_AFTER_MS) return undefined
  const pause = PAUSES_MS[Math.min(Math.max(tries, 1), PAUSES_MS.length) - 1] ?? MINUTE
  return new Date(at.getTime() + pause)
}
