/** What is counted in a window: pure, and never more kept than the threshold asks for. */
import type { Detection } from './detection.ts'

type Window = Pick<Detection, 'threshold' | 'minutes'>

const MINUTE_MS = 60_000

/** The instants that still count, and the new one; as many as the threshold at most. */
export function countedInWindow(before: readonly number[], at: number, window: Window): readonly number[] {
  const from = at - window.minutes * MINUTE_MS
  return [...before.filter((one) => one > from), at].slice(-window.threshold)
}

/** What was seen and when last, with the new one; as many as the threshold at most. */
export function distinctInWindow(
  before: ReadonlyMap<string, number>,
  seen: string,
  at: number,
  window: Window,
): ReadonlyMap<string, number> {
  const from = at - window.minutes * MINUTE_MS
  const others = [...before].filter(([one, last]) => one !== seen && last > from)
  return new Map([...others, [seen, at] as const].slice(-window.threshold))
}

/** At how many looks in a row it has been so. */
export function looksInARow(before: number, isSo: boolean): number {
  return isSo ? before + 1 : 0
}

/** Seconds by which two clocks went apart since the last look. */
export function secondsApart(
  before: { readonly wall: number; readonly steady: number },
  now: { readonly wall: number; readonly steady: number },
): number {
  return Math.round(Math.abs(now.wall - before.wall - (now.steady - before.steady)) / 1000)
}
