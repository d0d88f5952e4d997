import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel'
import { WeightedChoice } from './weighted-choice.ts'

describe('a choice by weight', () => {
  it('picks each as often as it weighs', () => {
    const random = seededRandom(5)
    const choice = new WeightedChoice(['a', 'b', 'c', 'd'], [1, 2, 0, 7])
    const counts: Record<string, number> = { a: 0, b: 0, c: 0, d: 0 }
    for (let draw = 0; draw < 100_000; draw++) counts[choice.pick(random)]! += 1
    expect(counts['a']! / 100_000).toBeCloseTo(0.1, 2)
    expect(counts['b']! / 100_000).toBeCloseTo(0.2, 2)
    expect(counts['c']).toBe(0)
    expect(counts['d']! / 100_000).toBeCloseTo(0.7, 2)
  })

  it('refuses items without weights', () => {
    expect(() => new WeightedChoice([], [])).toThrow()
    expect(() => new WeightedChoice(['a'], [1, 2])).toThrow()
  })
})
