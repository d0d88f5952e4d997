import { describe, expect, it } from 'vitest'
import { roundToThree } from './round-to-three.ts'

const key = Buffer.alloc(32, 7)
const CELLS = Array.from({ length: 6_000 }, (_, index) => `2026-11/${String(index)}`)

const shareOf = (count: number, rounded: number) =>
  CELLS.filter((cell) => roundToThree(key, cell, count) === rounded).length / CELLS.length

describe('a count rounded to three', () => {
  it('is the nearer multiple twice as often as the other', () => {
    expect(shareOf(17, 18)).toBeCloseTo(2 / 3, 1)
    expect(shareOf(17, 15)).toBeCloseTo(1 / 3, 1)
    expect(shareOf(16, 15)).toBeCloseTo(2 / 3, 1)
    expect(shareOf(16, 18)).toBeCloseTo(1 / 3, 1)
  })

  it('stays where it is one already', () => {
    expect(shareOf(18, 18)).toBe(1)
    expect(shareOf(0, 0)).toBe(1)
  })

  it('adds and loses nothing on average', () => {
    const sum = CELLS.reduce((all, cell) => all + roundToThree(key, cell, 17), 0)
    expect(sum / CELLS.length).toBeGreaterThan(16.9)
    expect(sum / CELLS.length).toBeLessThan(17.1)
  })

  it('is the same however often it is asked, so that asking again averages nothing out', () => {
    const answers = new Set(Array.from({ length: 500 }, () => roundToThree(key, '2026-11/TARIFF', 17)))
    expect(answers.size).toBe(1)
  })

  it('is another for who has another key, so that nobody works the rounding out', () => {
    const other = Buffer.alloc(32, 8)
    const differing = CELLS.filter((cell) => roundToThree(key, cell, 17) !== roundToThree(other, cell, 17))
    expect(differing.length / CELLS.length).toBeGreaterThan(0.35)
  })
})
