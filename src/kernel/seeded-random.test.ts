import { describe, expect, it } from 'vitest'
import { seededRandom, type SeededRandom } from './seeded-random.ts'

function draws(random: SeededRandom, count = 1000): readonly number[] {
  return Array.from({ length: count }, () => random.next())
}

describe('seeded chance', () => {
  it('is the same for the same seed and another for another', () => {
    expect(draws(seededRandom(7))).toEqual(draws(seededRandom(7)))
    expect(draws(seededRandom(7))).not.toEqual(draws(seededRandom(8)))
  })

  it('begins anew for each stream of a seed', () => {
    const random = seededRandom(7)
    random.reseed(7, 1)
    const first = draws(random)
    random.reseed(7, 2)
    expect(draws(random)).not.toEqual(first)
    random.reseed(7, 1)
    expect(draws(random)).toEqual(first)
  })

  it('is spread evenly, also over the first number of many streams', () => {
    const random = seededRandom(1)
    const firsts = Array.from({ length: 20_000 }, (_, stream) => {
      random.reseed(1, stream)
      return random.next()
    })
    for (const numbers of [draws(seededRandom(3), 20_000), firsts]) {
      const tenths = Array<number>(10).fill(0)
      for (const number of numbers) tenths[Math.floor(number * 10)]! += 1
      for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
    }
  })

  it('refuses to pick from nothing', () => {
    expect(() => seededRandom(1).pick([])).toThrow(RangeError)
  })
})
