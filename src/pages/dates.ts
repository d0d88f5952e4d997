/** Times and dates as people read them, in their language: local with the zone, and how long ago. */
import { CIVIL_TIME_ZONE } from '#kernel'
import type { Language } from './language/language.ts'
import { TE_REO_DAYS, TE_REO_MONTHS, teReoInstant } from './language/te-reo-dates.ts'

// prettier-ignore
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const NAMES: Readonly<
  Record<Language, { readonly months: readonly string[]; readonly days: readonly string[]; unknown: string }>
> = {
  en: { months: MONTHS, days: DAYS, unknown: 'not known' },
  mi: { months: TE_REO_MONTHS, days: TE_REO_DAYS, unknown: 'kāore e mōhiotia ana' },
}

/** `14 March 1979`; unknown parts of a date (`1979-00-00`) are left out: `March 1979`, `1979`, `not known`. */
export function longDate(date: string, language: Language = 'en'): string {
  const { months, unknown } = NAMES[language]
  const [year = '0000', month = '00', day = '00'] = date.split('-')
  if (Number(year) === 0) return unknown
  const parts = [Number(day) === 0 ? '' : String(Number(day)), months[Number(month) - 1] ?? '', year]
  return (Number(month) === 0 ? [year] : parts).filter((part) => part !== '').join(' ')
}

/** `Sunday 29 November 2026`, `Rātapu 29 Whiringa-ā-rangi 2026`: for whoever must plan around a whole date. */
export function dayAndDate(date: string, language: Language = 'en'): string {
  const day = NAMES[language].days[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
  return `${day} ${longDate(date, language)}`
}

/** `14 Mar`, for the foot of a picture. */
export function shortDay(date: string): string {
  const [, month = '00', day = '00'] = date.split('-')
  return `${String(Number(day))} ${(MONTHS[Number(month) - 1] ?? '').slice(0, 3)}`
}

const instantFormat = new Intl.DateTimeFormat('en-NZ', {
  timeZone: CIVIL_TIME_ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
})

/** `21 November 2026 at 14:05 NZDT`, `21 Whiringa-ā-rangi 2026, 2:05 i te ahiahi (NZDT)`. */
export function fullInstant(at: Date, language: Language = 'en'): string {
  if (language === 'mi') return teReoInstant(at)
  return instantFormat
    .format(at)
    .replace(/,? (?:at )?(?=\d{1,2}:)/, ' at ')
    .replace(',', '')
}

const timeFormat = new Intl.DateTimeFormat('en-NZ', {
  timeZone: CIVIL_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** `14:05:07`, of what happens within the minute. */
export function timeOfDay(at: Date): string {
  return timeFormat.format(at)
}

const STEPS = [
  { seconds: 86_400, unit: 'day' },
  { seconds: 3_600, unit: 'h' },
  { seconds: 60, unit: 'min' },
  { seconds: 1, unit: 's' },
] as const

const UNITS_IN_TE_REO = { day: 'rā', h: 'hāora', min: 'meneti', s: 'hēkona' }

/** `12 s ago`, `4 min ago`, `3 h ago`, `2 days ago`, `in 5 min`, `now`; `4 meneti i mua`, `ā te 5 meneti`. */
export function relativeTime(at: Date, now: Date, language: Language = 'en'): string {
  const seconds = Math.round((now.getTime() - at.getTime()) / 1000)
  const size = Math.abs(seconds)
  const step = STEPS.find((one) => size >= one.seconds)
  if (step === undefined) return language === 'mi' ? 'ināianei tonu' : 'now'
  const count = Math.floor(size / step.seconds)
  if (language === 'mi') {
    const span = `${String(count)} ${UNITS_IN_TE_REO[step.unit]}`
    return seconds < 0 ? `ā te ${span}` : `${span} i mua`
  }
  const unit = step.unit === 'day' && count !== 1 ? 'days' : step.unit
  return seconds < 0 ? `in ${String(count)} ${unit}` : `${String(count)} ${unit} ago`
}
