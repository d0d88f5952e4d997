import { describe, expect, it } from 'vitest'
import { bestAtPrecision, curve, thinned } from './accuracy.ts'
import type { JudgedPair, Judgement } from './judged-pair.ts'
import { orderInBandA } from './order-in-band.ts'

function pair(judgement: Judgement, logOdds: number): JudgedPair {
  return {
    scan: '1',
    personProfileNumber: '1',
    judgement,
    score: 10_000,
    logOdds,
    band: 'A',
    levels: { familyName: 'exact', dateOfBirth: 'exact', givenNames: 'exact', gender: 'exact' },
    qualifiers: [],
    nameCulture: undefined,
    recordErrors: undefined,
  }
}

const byLogOdds = ({ logOdds }: JudgedPair): number => logOdds

describe('the curve', () => {
  it('reaches no precision where a stranger stands first', () => {
    const points = curve([pair('stranger', 900), pair('same-person', 800)], byLogOdds)
    expect(bestAtPrecision(points, 0.999)).toBeUndefined()
  })

  it('takes pairs of equal log-odds together, whichever order they come in', () => {
    const pairs = [pair('same-person', 500), pair('stranger', 500), pair('same-person', 700)]
    const points = curve(pairs, byLogOdds)
    expect(points.map(({ threshold, precision, recall }) => [threshold, precision, recall])).toEqual([
      [700, 1, 0.5],
      [500, 2 / 3, 1],
    ])
    expect(curve([...pairs].reverse(), byLogOdds)).toEqual(points)
  })

  it('never counts a pair that is out of reach as found', () => {
    const points = curve([pair('same-person', 500), pair('same-person', Number.NEGATIVE_INFINITY)], byLogOdds)
    expect(points.at(-1)?.recall).toBe(0.5)
  })

  it('leaves lookalikes out of precision', () => {
    expect(curve([pair('same-person', 500), pair('lookalike', 600)], byLogOdds).at(-1)?.precision).toBe(1)
  })

  it('keeps its end when it is thinned', () => {
    const points = curve(
      Array.from({ length: 5000 }, (_, at) => pair(at % 50 === 0 ? 'stranger' : 'same-person', at)),
      byLogOdds,
    )
    const few = thinned(points, 100)
    expect(few.length).toBeLessThan(250)
    expect(few.at(-1)).toEqual(points.at(-1))
  })
})

describe('the order within band A', () => {
  it('is 1 when every hit stands first, 0 when last, a half for a tie', () => {
    const share = (hit: number, other: number) =>
      orderInBandA([pair('same-person', hit), pair('lookalike', other)]).byLogOdds
    expect([share(2, 1), share(1, 2), share(1, 1)]).toEqual([1, 0, 0.5])
  })

  it('is not told where there is nobody to put last', () => {
    expect(orderInBandA([pair('same-person', 1)]).byLogOdds).toBeUndefined()
  })
})
