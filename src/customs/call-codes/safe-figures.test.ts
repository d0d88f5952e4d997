/** What is shown of a month's calls gives no small count away, however it is asked and whatever is taken from what. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_SHOWN } from '#counts'
import { ALL_CALLS } from './figure-store.ts'
import { callsIn } from './held-calls.ts'
import { safeFigures } from './safe-figures.ts'

const key = Buffer.alloc(32, 4)
const MONTH = '2026-11-01'
const counted = (...counts: readonly number[]) =>
  new Map(counts.map((count, i) => [`CODE-${String(i)}`, count]))
const months = fc
  .array(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 900 })), { minLength: 1, maxLength: 12 })
  .map((counts) => counted(...counts))

describe('the figures of a month', () => {
  it('show no count below six, and every shown one as a multiple of three not three away', () => {
    fc.assert(
      fc.property(months, (counts) => {
        const figures = safeFigures(key, MONTH, counts)
        for (const [code, count] of [...counts, [ALL_CALLS, callsIn(counts)] as const]) {
          const figure = figures.get(code)
          if (count > 0 && count < LEAST_SHOWN) expect(figure).toBeNull()
          if (figure === null || figure === undefined) continue
          expect(figure % 3).toBe(0)
          expect(Math.abs(figure - count)).toBeLessThan(3)
        }
      }),
    )
  })

  it('never hide one count alone, which the sum less the others would nearly give back', () => {
    fc.assert(
      fc.property(months, (counts) => {
        const figures = safeFigures(key, MONTH, counts)
        // Of five calls in all not even the sum is shown.
        if (figures.get(ALL_CALLS) === null) return
        expect([...counts.keys()].filter((code) => figures.get(code) === null)).not.toHaveLength(1)
      }),
    )
    expect(safeFigures(key, MONTH, counted(40, 3, 12, 9)).get('CODE-3')).toBeNull()
  })

  it('are the same when they are made again, as after a backup was put back', () => {
    fc.assert(
      fc.property(months, (counts) => {
        expect(safeFigures(key, MONTH, counts)).toEqual(safeFigures(key, MONTH, new Map(counts)))
      }),
    )
  })

  it('round the sum by itself: the parts of some months do not add up to it', () => {
    const apart = Array.from({ length: 40 }, (_, i) =>
      safeFigures(key, `20${String(30 + i)}-11-01`, counted(17, 22, 31, 46)),
    )
    const sums = apart.map((figures) =>
      [...figures].reduce((sum, [code, figure]) => sum + (code === ALL_CALLS ? 0 : (figure ?? 0)), 0),
    )
    expect(sums.some((sum, i) => sum !== apart[i]?.get(ALL_CALLS))).toBe(true)
  })
})
