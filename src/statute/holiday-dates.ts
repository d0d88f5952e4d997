/** On which day of a year a holiday is kept, worked out from its rule. */
import { addDays, civilDay, weekdayOf } from './civil-days.ts'
import { HOLIDAY_RULES, type Holiday, type HolidayRule } from './holidays.ts'

/** Counting twenty working days asks some three hundred times; the rules do not change while the programme runs. */
const workedOut = new Map<string, readonly string[]>()

/** Every day of the year on which the holiday is kept: a Mondayised one also on its own day. */
export function holidayDates(holiday: Holiday, year: number): readonly string[] {
  const key = `${holiday} ${year}`
  const known = workedOut.get(key)
  if (known !== undefined) return known
  const dates = workOut(holiday, year)
  workedOut.set(key, dates)
  return dates
}

function workOut(holiday: Holiday, year: number): readonly string[] {
  const rule: HolidayRule = HOLIDAY_RULES[holiday]
  switch (rule.kind) {
    case 'fixed': {
      const day = civilDay(year, rule.month, rule.day)
      const monday = mondayAfterWeekend(day)
      return year >= rule.mondayisedFrom && monday !== undefined ? [day, monday] : [day]
    }
    case 'nth-monday': {
      const first = civilDay(year, rule.month, 1)
      const toMonday = (8 - weekdayOf(first)) % 7
      return [addDays(first, toMonday + 7 * (rule.nth - 1))]
    }
    case 'easter':
      return [addDays(easterSunday(year), rule.daysFromEasterSunday)]
    case 'listed':
      return rule.dates.filter((date) => date.startsWith(`${String(year)}-`))
  }
}

function mondayAfterWeekend(day: string): string | undefined {
  const weekday = weekdayOf(day)
  if (weekday === 6) return addDays(day, 2)
  return weekday === 7 ? addDays(day, 1) : undefined
}

/** Gregorian Easter, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return civilDay(year, Math.floor(sum / 31), (sum % 31) + 1)
}
