/** What may be shown of a month's counts: small ones not, nor what would give one back; the others rounded to three. */
import { LEAST_SHOWN, OUTSIDE, protectCells, roundToThree } from '#counts'
import { ALL_CALLS } from './figure-store.ts'
import { callsIn } from './held-calls.ts'
import type { Counts } from './tally-store.ts'

/** With the sum, which is rounded as a cell of its own: what is shown need not add up to it. */
export function safeFigures(
  roundingKey: Uint8Array,
  month: string,
  counts: Counts,
): ReadonlyMap<string, number | null> {
  const all = callsIn(counts)
  const hidden = protectCells(
    [...counts].map(([key, count]) => ({ key, count, from: ALL_CALLS, to: OUTSIDE })),
  )
  const rounded = (code: string, count: number) => roundToThree(roundingKey, `${month}/${code}`, count)
  // Where every way to show the codes says too much, none is shown.
  const isHidden = (code: string) => hidden?.has(code) ?? true
  return new Map<string, number | null>([
    [ALL_CALLS, all > 0 && all < LEAST_SHOWN ? null : rounded(ALL_CALLS, all)],
    ...[...counts].map(([code, count]) => [code, isHidden(code) ? null : rounded(code, count)] as const),
  ])
}
