import { describe, expect, it } from 'vitest'
import { holdsByTheBook } from './mrz-fuzz/by-the-book.ts'
import { fuzz } from './mrz-fuzz/run-fuzz.ts'

describe('20,000 random and mutated zones', () => {
  it('never make the reader throw, and never pass against a check digit', () => {
    const { accepted, failures } = fuzz(20_000, 1)
    expect(failures.slice(0, 3)).toEqual([])
    // Sound zones pass, and so do those that are spoilt where no check digit looks.
    expect(accepted).toBeGreaterThan(2_500)
    expect(accepted).toBeLessThan(10_000)
  })

  it('are judged by a reading that can say no', () => {
    const lines = [
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ]
    expect(holdsByTheBook(lines)).toBe(true)
    expect(holdsByTheBook([lines[0]!, lines[1]!.replace('7408', '7409')])).toBe(false)
  })
})
