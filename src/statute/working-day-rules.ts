/** What each Act does not count as a working day, with the dates from which it does not. */
import type { Holiday } from './holidays.ts'

export const STATUTES = ['privacy', 'oia', 'legislation'] as const
/**
 * `privacy`: the Privacy Acts 1993 and 2020; `oia`: the Official Information Act 1982; `legislation`: the Legislation Act
 * 2019, for what no Act of its own defines, such as the business days of a promise.
 */
export type Statute = (typeof STATUTES)[number]

export interface ObservedHoliday {
  readonly holiday: Holiday
  /** The first day on which the Act says so; without it, as long as the Act. */
  readonly from?: string
}

export interface WorkingDayRule {
  /** Where the definition stands. */
  readonly definition: string
  /** Both days are included; the period runs over the turn of the year. Month and day, `MM-DD`. */
  readonly summer: { readonly from: string; readonly to: string; readonly words: string }
  /** After a New Year's Day from Friday to Sunday the holidays that fall on days off anyway are kept in the week after. */
  readonly newYearMoves?: true
  readonly holidays: readonly ObservedHoliday[]
}

/** Regional anniversary days are not here: for these Acts they are working days. */
const NATIONAL: readonly ObservedHoliday[] = [
  { holiday: 'waitangi-day' },
  { holiday: 'good-friday' },
  { holiday: 'easter-monday' },
  { holiday: 'anzac-day' },
  { holiday: 'sovereigns-birthday' },
  { holiday: 'matariki', from: '2022-04-12' },
  { holiday: 'labour-day' },
]

const SUMMER = { from: '12-25', to: '01-15', words: 'from 25 December to 15 January' } as const
const NEW_YEAR = { from: '12-25', to: '01-02', words: 'from 25 December to 2 January' } as const

export const WORKING_DAY_RULES: Readonly<Record<Statute, WorkingDayRule>> = {
  privacy: {
    definition: 'Privacy Act 1993, s 2; Privacy Act 2020, s 7',
    summer: SUMMER,
    holidays: NATIONAL,
  },
  oia: { definition: 'Official Information Act 1982, s 2', summer: SUMMER, holidays: NATIONAL },
  legislation: {
    definition: 'Legislation Act 2019, s 13',
    summer: NEW_YEAR,
    newYearMoves: true,
    holidays: NATIONAL,
  },
}
