/** Counts working days as an Act defines them; the day from which is counted is never itself one of them. */
import { BrokenPromise } from '#kernel'
import { addDays, weekdayOf } from './civil-days.ts'
import { holidayDates } from './holiday-dates.ts'
import { HOLIDAY_NAMES } from './holidays.ts'
import { oneOffHoliday, type OneOffHoliday } from './one-off-holidays.ts'
import { WORKING_DAY_RULES, type Statute } from './working-day-rules.ts'

export interface NotCounted {
  readonly day: string
  readonly because: string
}

/** A public holiday that the Act's definition does not take: it is counted, and whoever checks the sum should see why. */
export interface CountedHoliday {
  readonly day: string
  readonly name: string
  readonly because: string
}

export interface WorkingDayCount {
  readonly due: string
  /** The days between that are no working days, in order, each with its reason. */
  readonly notCounted: readonly NotCounted[]
  readonly countedHolidays: readonly CountedHoliday[]
}

/** Why the day is no working day under the Act; undefined when it is one. */
export function whyNotWorkingDay(
  day: string,
  statute: Statute,
  oneOff?: readonly OneOffHoliday[],
): string | undefined {
  const { summer, holidays, newYearMoves } = WORKING_DAY_RULES[statute]
  const monthAndDay = day.slice(5)
  const kept = holidays.find(
    ({ holiday, from }) =>
      (from === undefined || from <= day) && holidayDates(holiday, Number(day.slice(0, 4))).includes(day),
  )
  if (kept !== undefined) return HOLIDAY_NAMES[kept.holiday]
  const ordered = oneOffHoliday(day, oneOff)
  if (ordered?.takenBy.includes(statute) === true) return `${ordered.name} (${ordered.source})`
  if (monthAndDay >= summer.from || monthAndDay <= summer.to) return summer.words
  if (newYearMoves === true && movedFromNewYear(day)) return 'New Year, which fell on a weekend'
  const weekday = weekdayOf(day)
  if (weekday === 6) return 'Saturday'
  return weekday === 7 ? 'Sunday' : undefined
}

/** Legislation Act 2019, s 13: the Monday after a New Year's Day on a Friday; Monday and Tuesday after one at a weekend. */
function movedFromNewYear(day: string): boolean {
  const first = weekdayOf(`${day.slice(0, 4)}-01-01`)
  if (first < 5 || !day.slice(5).startsWith('01-0')) return false
  const weekday = weekdayOf(day)
  return weekday === 1 || (weekday === 2 && first > 5)
}

export function isWorkingDay(day: string, statute: Statute): boolean {
  return whyNotWorkingDay(day, statute) === undefined
}

/** The day on which the given number of working days after `from` is full, with the arithmetic. */
export function countWorkingDays(
  from: string,
  count: number,
  statute: Statute,
  /** Those of the statute book, unless somebody asks what another would do. */
  oneOff?: readonly OneOffHoliday[],
): WorkingDayCount {
  if (!Number.isSafeInteger(count) || count < 0) throw new BrokenPromise('working days are counted in whole')
  const notCounted: NotCounted[] = []
  const countedHolidays: CountedHoliday[] = []
  let day = from
  for (let counted = 0; counted < count;) {
    day = addDays(day, 1)
    const because = whyNotWorkingDay(day, statute, oneOff)
    if (because === undefined) {
      counted += 1
      const ordered = oneOffHoliday(day, oneOff)
      if (ordered !== undefined) countedHolidays.push({ day, name: ordered.name, because: ordered.because })
    } else notCounted.push({ day, because })
  }
  return { due: day, notCounted, countedHolidays }
}

export function addWorkingDays(from: string, count: number, statute: Statute): string {
  return countWorkingDays(from, count, statute).due
}
