/** The public holidays that New Zealand's Acts name, each as its rule and its dates: law as data. */

export const HOLIDAYS = [
  'waitangi-day',
  'good-friday',
  'easter-monday',
  'anzac-day',
  'sovereigns-birthday',
  'matariki',
  'labour-day',
] as const
export type Holiday = (typeof HOLIDAYS)[number]

export const HOLIDAY_NAMES: Readonly<Record<Holiday, string>> = {
  'waitangi-day': 'Waitangi Day',
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'anzac-day': 'Anzac Day',
  'sovereigns-birthday': 'the Sovereign’s birthday',
  matariki: 'Matariki',
  'labour-day': 'Labour Day',
}

/** Month and day are those of the civil calendar: January is 1, Monday is 1. */
export type HolidayRule =
  | {
      readonly kind: 'fixed'
      readonly month: number
      readonly day: number
      /** From this year on, a holiday at a weekend is kept on the Monday after it. */
      readonly mondayisedFrom: number
    }
  | { readonly kind: 'nth-monday'; readonly month: number; readonly nth: number }
  | { readonly kind: 'easter'; readonly daysFromEasterSunday: number }
  | { readonly kind: 'listed'; readonly dates: readonly string[] }

/** Te Kāhui o Matariki Public Holiday Act 2022, Schedule 1: every date that the Act names. */
const MATARIKI = [
  ...['2022-06-24', '2023-07-14', '2024-06-28', '2025-06-20', '2026-07-10', '2027-06-25', '2028-07-14'],
  ...['2029-07-06', '2030-06-21', '2031-07-11', '2032-07-02', '2033-06-24', '2034-07-07', '2035-06-29'],
  ...['2036-07-18', '2037-07-10', '2038-06-25', '2039-07-15', '2040-07-06', '2041-07-19', '2042-07-11'],
  ...['2043-07-03', '2044-06-24', '2045-07-07', '2046-06-29', '2047-07-19', '2048-07-03', '2049-06-25'],
  ...['2050-07-15', '2051-06-30', '2052-06-21'],
]

// Mondayised by the Holidays (Full Recognition of Waitangi Day and ANZAC Day) Amendment Act 2013, from 1 January 2014.
export const HOLIDAY_RULES: Readonly<Record<Holiday, HolidayRule>> = {
  'waitangi-day': { kind: 'fixed', month: 2, day: 6, mondayisedFrom: 2014 },
  'good-friday': { kind: 'easter', daysFromEasterSunday: -2 },
  'easter-monday': { kind: 'easter', daysFromEasterSunday: 1 },
  'anzac-day': { kind: 'fixed', month: 4, day: 25, mondayisedFrom: 2014 },
  'sovereigns-birthday': { kind: 'nth-monday', month: 6, nth: 1 },
  matariki: { kind: 'listed', dates: MATARIKI },
  'labour-day': { kind: 'nth-monday', month: 10, nth: 4 },
}
