import { describe, expect, it } from 'vitest'
import { boundByLevels } from './bound-by-levels.ts'
import type { JudgedPair, Judgement } from './judged-pair.ts'

type Level = JudgedPair['levels']['familyName']

function pair(familyName: Level, judgement: Judgement, logOdds: number): JudgedPair {
  return {
    scan: '1',
    personProfileNumber: '1',
    judgement,
    score: 0,
    logOdds,
    band: undefined,
    levels: { familyName, dateOfBirth: 'exact', givenNames: 'exact', gender: 'exact' },
    qualifiers: [],
    nameCulture: undefined,
    recordErrors: undefined,
  }
}

const times = (count: number, one: JudgedPair) => Array.from({ length: count }, () => one)

describe('what no choice of bits can exceed', () => {
  it('gives each combination of levels the threshold that suits it best', () => {
    const pairs = [
      ...times(6, pair('exact', 'same-person', 300)),
      pair('exact', 'stranger', 200),
      ...times(2, pair('exact', 'same-person', 100)),
      // Below the stranger in the log-odds, and yet found: other bits for this level would lift them.
      ...times(2, pair('phonetic', 'same-person', 150)),
    ]
    expect(boundByLevels(pairs, 1)).toBe(0.8)
  })

  it('spends the strangers that the precision allows where they bring most', () => {
    const pairs = [
      ...times(5, pair('exact', 'same-person', 300)),
      pair('exact', 'stranger', 200),
      pair('exact', 'same-person', 100),
      pair('phonetic', 'stranger', 200),
      ...times(4, pair('phonetic', 'same-person', 100)),
    ]
    expect(boundByLevels(pairs, 0.9)).toBe(0.9)
    expect(boundByLevels(pairs, 0.8)).toBe(1)
  })

  it('tells pairs of one combination and one value apart no more than the engine does', () => {
    const pairs = [pair('exact', 'same-person', 100), pair('exact', 'stranger', 100)]
    expect(boundByLevels(pairs, 1)).toBe(0)
    expect(boundByLevels(pairs, 0.5)).toBe(1)
  })
})
