/**
 * Whether two kinds of the same act take the same time, measured in pairs. The statistic is the median of the differences; its standard
 * error is taken from their spread (1.2533 times 1.4826 times the median absolute deviation, over the root of n), so that a busy machine
 * widens the threshold and does not pass for a leak. Beyond four standard errors one of sixteen thousand runs fails without a
 * difference. How much is found in 99 of 100 runs is tried on the differences themselves without their median, drawn again a thousand times.
 */
import { seededRandom } from '#kernel'

export const THRESHOLD = 4
const SAMPLES = 1_000

export interface Difference {
  readonly median: number
  readonly standardError: number
  readonly spread: number
}

export function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b)
  const half = Math.floor(inOrder.length / 2)
  return ((inOrder[half] ?? 0) + (inOrder[inOrder.length - 1 - half] ?? 0)) / 2
}

export function differenceOf(values: readonly number[]): Difference {
  const middle = median(values)
  const spread = 1.4826 * median(values.map((value) => Math.abs(value - middle)))
  return { median: middle, spread, standardError: (1.2533 * spread) / Math.sqrt(values.length) }
}

export function exceeds({ median: middle, standardError }: Difference): boolean {
  return Math.abs(middle) / standardError >= THRESHOLD
}

/** What has to be added to such differences, were there none, for 99 of 100 samples that are drawn from them to exceed the threshold. */
export function foundIn99(differences: readonly number[]): number {
  const { median: middle, standardError } = differenceOf(differences)
  const centred = differences.map((value) => value - middle)
  let added = 0
  while (shareExceeding(centred, added) < 0.99) added += standardError / 4
  return added
}

function shareExceeding(values: readonly number[], added: number): number {
  const random = seededRandom(13)
  const samples = Array.from({ length: SAMPLES }, () => values.map(() => random.pick(values) + added))
  return samples.filter((sample) => exceeds(differenceOf(sample))).length / SAMPLES
}
