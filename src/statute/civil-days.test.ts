/** Days of the civil calendar, where the clock and the months are uneven. */
import { expect, it } from 'vitest'
import { BrokenPromise, startOfCivilDay } from '#kernel'
import { addDays, addMonths, civilDaysUpTo } from './civil-days.ts'

it('a month later is the last day of a shorter month', () => {
  expect(addMonths('2015-01-31', 1)).toBe('2015-02-28')
  expect(addMonths('2016-01-31', 1)).toBe('2016-02-29')
  expect(addMonths('2016-02-29', 12)).toBe('2017-02-28')
})

it('what is no day of the calendar is no day, however else it may be read', () => {
  for (const text of ['2015-02-29', '20150101', '2015-01-01T00:00', '1981-00-00', ''])
    expect(() => addDays(text, 1)).toThrow(BrokenPromise)
})

it('no day is left out and none counted twice where summer time begins or ends, even just after midnight', () => {
  // A day of 23 hours was Sunday 27 September 2026; one of 25 hours was Sunday 5 April 2026.
  expect(civilDaysUpTo(new Date('2026-09-28T00:30:00+13:00'), 3)).toEqual([
    '2026-09-26',
    '2026-09-27',
    '2026-09-28',
  ])
  expect(civilDaysUpTo(new Date('2026-04-05T23:30:00+12:00'), 2)).toEqual(['2026-04-04', '2026-04-05'])
})

it('a day begins at its own midnight on both sides of summer time', () => {
  expect(startOfCivilDay(new Date('2026-09-27T12:00:00+13:00'))).toEqual(
    new Date('2026-09-27T00:00:00+12:00'),
  )
  expect(startOfCivilDay(new Date('2026-04-05T12:00:00+12:00'))).toEqual(
    new Date('2026-04-05T00:00:00+13:00'),
  )
})
