import { describe, expect, test } from 'vitest'
import { weekdayOf } from './civil-days.ts'
import { easterSunday, holidayDates } from './holiday-dates.ts'
import { HOLIDAY_RULES } from './holidays.ts'
import { lastDayOf } from './statutory-clock.ts'
import { STATUTES } from './working-day-rules.ts'
import type { OneOffHoliday } from './one-off-holidays.ts'
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts'

describe('days that no Act counts', () => {
  test.each([
    ['Saturday', '2016-06-25'],
    ['Sunday', '2016-06-26'],
    ['Good Friday', '2016-03-25'],
    ['Easter Monday', '2016-03-28'],
    ['Waitangi Day', '2015-02-06'],
    ['Waitangi Day of a Saturday, on the Monday', '2016-02-08'],
    ['Anzac Day of a Saturday, on the Monday', '2015-04-27'],
    ['Anzac Day of a Sunday, on the Monday', '2021-04-26'],
    ['the Sovereign’s birthday', '2016-06-06'],
    ['Labour Day', '2016-10-24'],
    ['Matariki', '2025-06-20'],
    ['Christmas Day', '2015-12-25'],
  ])('%s', (_, day) => {
    for (const statute of STATUTES) expect(isWorkingDay(day, statute), statute).toBe(false)
  })
})

describe('summer', () => {
  test.each([
    ['privacy', '2016-01-15', false],
    ['oia', '2016-01-15', false],
    ['legislation', '2016-01-15', true],
    ['legislation', '2015-12-31', false],
    ['legislation', '2019-01-02', false],
    ['legislation', '2019-01-03', true],
  ] as const)('under %s, %s is a working day: %s', (statute, day, is) => {
    expect(isWorkingDay(day, statute)).toBe(is)
  })

  test.each([
    ['a Friday', '2021-01-04', '2021-01-05'],
    ['a Saturday', '2022-01-03', '2022-01-05'],
    ['a Saturday, the Tuesday', '2022-01-04', '2022-01-05'],
    ['a Sunday', '2023-01-03', '2023-01-04'],
  ])('after a New Year’s Day on %s it is kept in the week that follows', (_, kept, counted) => {
    expect(isWorkingDay(kept, 'legislation')).toBe(false)
    expect(isWorkingDay(counted, 'legislation')).toBe(true)
  })
})

describe('days that are counted', () => {
  test.each([
    ['Auckland’s anniversary', '2016-02-01'],
    ['Wellington’s anniversary', '2019-01-21'],
    ['the day before Christmas', '2015-12-24'],
    ['the first day after summer', '2019-01-16'],
    ['the Monday after an Anzac Day at a weekend, before it was Mondayised', '2010-04-26'],
    ['the Monday after a Waitangi Day at a weekend, before it was Mondayised', '2011-02-07'],
    ['the Friday of Matariki’s month, before the Act', '2021-07-02'],
    ['Easter Tuesday', '2016-03-29'],
  ])('%s', (_, day) => {
    for (const statute of STATUTES) expect(isWorkingDay(day, statute), statute).toBe(true)
  })
})

describe('a number of working days', () => {
  test.each([
    ['2017-04-16', 20, '2017-05-16'],
    ['2019-01-03', 20, '2019-02-13'],
    ['2019-01-15', 20, '2019-02-13'],
    ['2025-06-11', 20, '2025-07-10'],
    ['2019-11-26', 20, '2019-12-24'],
    ['2019-11-27', 20, '2020-01-16'],
    ['2022-11-25', 20, '2022-12-23'],
    ['2022-11-28', 20, '2023-01-16'],
    ['2015-11-02', 60, '2016-02-17'],
  ])('from %s of %i ends on %s', (from, count, due) => {
    for (const statute of ['privacy', 'oia'] as const)
      expect(addWorkingDays(from, count, statute), statute).toBe(due)
  })

  test('names every day that it does not count, with its reason', () => {
    expect(countWorkingDays('2016-03-24', 2, 'privacy')).toEqual({
      due: '2016-03-30',
      countedHolidays: [],
      notCounted: [
        { day: '2016-03-25', because: 'Good Friday' },
        { day: '2016-03-26', because: 'Saturday' },
        { day: '2016-03-27', because: 'Sunday' },
        { day: '2016-03-28', because: 'Easter Monday' },
      ],
    })
  })

  test('of no days ends on the day itself', () => {
    expect(addWorkingDays('2016-03-25', 0, 'oia')).toBe('2016-03-25')
  })

  test('is refused from a day that does not exist, and of half a day', () => {
    expect(() => addWorkingDays('2016-02-30', 1, 'oia')).toThrow(/YYYY-MM-DD/)
    expect(() => addWorkingDays('2016-02-01', 1.5, 'oia')).toThrow(/whole/)
  })
})

describe('the table of holidays', () => {
  test.each([
    [1993, '1993-04-11'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  test('Matariki is one Friday of June or July in each year that the Act names', () => {
    const rule = HOLIDAY_RULES.matariki
    const dates = rule.kind === 'listed' ? rule.dates : []
    expect(dates.map((date) => date.slice(0, 4))).toEqual(
      Array.from({ length: 31 }, (_, year) => String(2022 + year)),
    )
    expect(dates.filter((date) => weekdayOf(date) !== 5 || !/-0[67]-/.test(date))).toEqual([])
  })

  test('Anzac Day on Easter Monday is one day off', () => {
    expect(holidayDates('anzac-day', 2011)).toEqual(['2011-04-25'])
    expect(holidayDates('easter-monday', 2011)).toEqual(['2011-04-25'])
  })
})

describe('a statutory clock', () => {
  test.each([
    [{ length: 60, unit: 'working-days' }, '2015-11-02', '2016-02-17'],
    [{ length: 12, unit: 'months' }, '2016-02-29', '2017-02-28'],
    [{ length: 12, unit: 'months' }, '2015-06-30', '2016-06-30'],
    [{ length: 4, unit: 'days' }, '2016-06-29', '2016-07-03'],
    [{ length: 0, unit: 'as-soon-as-practicable' }, '2016-06-29', '2016-06-29'],
  ] as const)('of %o from %s ends on %s', (clock, from, last) => {
    expect(lastDayOf(clock, from, 'privacy')).toBe(last)
  })
})

describe('a holiday that an Act orders for one day', () => {
  const ordered: OneOffHoliday = {
    day: '2026-11-30',
    name: 'A day of remembrance',
    source: 'Day of Remembrance Act 2026',
    takenBy: ['privacy'],
    because: 'the Act says so for one definition alone',
  }

  test('is counted where the definition does not take it, and the sum says so', () => {
    // Queen Elizabeth II Memorial Day: the definitions name their days, and not this one.
    for (const statute of STATUTES) {
      const { due, countedHolidays } = countWorkingDays('2022-09-01', 20, statute)
      expect(due, statute).toBe('2022-09-29')
      expect(countedHolidays.map(({ day, name }) => [day, name])).toEqual([
        ['2022-09-26', 'Queen Elizabeth II Memorial Day'],
      ])
    }
  })

  test('is left out where the definition takes it, with the Act that ordered it', () => {
    const { due, notCounted } = countWorkingDays('2026-11-26', 20, 'privacy', [ordered])
    // One day later than 24 December is after the summer.
    expect(due).toBe('2027-01-18')
    expect(notCounted).toContainEqual({
      day: '2026-11-30',
      because: 'A day of remembrance (Day of Remembrance Act 2026)',
    })
    expect(countWorkingDays('2026-11-26', 20, 'oia', [ordered]).due).toBe('2026-12-24')
  })
})
