/** Times and dates as people read them: local with the zone, and how long ago. */
import { CIVIL_TIME_ZONE } from '#kernel'

// prettier-ignore
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]

/** `14 March 1979`; unknown parts of a date (`1979-00-00`) are left out: `March 1979`, `1979`, `not known`. */
export function longDate(date: string): string {
  const [year = '0000', month = '00', day = '00'] = date.split('-')
  if (Number(year) === 0) return 'not known'
  const parts = [Number(day) === 0 ? '' : String(Number(day)), MONTHS[Number(month) - 1] ?? '', year]
  return (Number(month) === 0 ? [year] : parts).filter((part) => part !== '').join(' ')
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

/** `21 November 2026 at 14:05 NZDT`. */
export function fullInstant(at: Date): string {
  return instantFormat
    .format(at)
    .replace(/,? (?:at )?(?=\d{1,2}:)/, ' at ')
    .replace(',', '')
}

const STEPS = [
  { seconds: 86_400, unit: 'day' },
  { seconds: 3_600, unit: 'h' },
  { seconds: 60, unit: 'min' },
  { seconds: 1, unit: 's' },
] as const

/** `12 s ago`, `4 min ago`, `3 h ago`, `2 days ago`, `in 5 min`, `now`. */
export function relativeTime(at: Date, now: Date): string {
  const seconds = Math.round((now.getTime() - at.getTime()) / 1000)
  const size = Math.abs(seconds)
  const step = STEPS.find((one) => size >= one.seconds)
  if (step === undefined) return 'now'
  const count = Math.floor(size / step.seconds)
  const unit = step.unit === 'day' && count !== 1 ? 'days' : step.unit
  return seconds < 0 ? `in ${String(count)} ${unit}` : `${String(count)} ${unit} ago`
}

/** `25,208`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-NZ')
}
