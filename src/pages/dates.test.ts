/** Dates and times as people read them. */
import { describe, expect, it } from 'vitest'
import { fullInstant, longDate, relativeTime } from './dates.ts'

describe('a date', () => {
  it.each([
    ['1979-03-14', '14 March 1979'],
    ['1979-03-00', 'March 1979'],
    ['1979-00-00', '1979'],
    ['0000-00-00', 'not known'],
    ['2024-02-09', '9 February 2024'],
  ])('%s is read as %s', (date, read) => {
    expect(longDate(date)).toBe(read)
  })
})

describe('an instant', () => {
  it('is told in New Zealand time with its zone', () => {
    expect(fullInstant(new Date('2026-11-21T01:05:00Z'))).toBe('21 November 2026 at 14:05 NZDT')
    expect(fullInstant(new Date('2026-06-30T12:05:00Z'))).toBe('1 July 2026 at 00:05 NZST')
  })

  it.each([
    [0, 'now'],
    [12_000, '12 s ago'],
    [59_999, '1 min ago'],
    [4 * 60_000, '4 min ago'],
    [3 * 3_600_000 + 59 * 60_000, '3 h ago'],
    [86_400_000, '1 day ago'],
    [2 * 86_400_000, '2 days ago'],
    [-5 * 60_000, 'in 5 min'],
  ])('%i ms before now is %s', (before, read) => {
    const now = new Date('2026-11-21T09:30:00Z')
    expect(relativeTime(new Date(now.getTime() - before), now)).toBe(read)
  })
})
