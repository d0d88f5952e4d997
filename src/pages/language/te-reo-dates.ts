/**
 * Dates and times in te reo Māori, by Te Taura Whiri's names of the months. Written here because the formats of the
 * platform (CLDR) are not fit to show: other names, `4:05 PM`, a number for a date.
 */
import { CIVIL_TIME_ZONE } from '#kernel'

// prettier-ignore
export const TE_REO_MONTHS = [
  'Kohitātea', 'Huitanguru', 'Poutūterangi', 'Paengawhāwhā', 'Haratua', 'Pipiri',
  'Hōngongoi', 'Hereturikōkā', 'Mahuru', 'Whiringa-ā-nuku', 'Whiringa-ā-rangi', 'Hakihea',
]

/** From Sunday on, as `Date` counts. */
export const TE_REO_DAYS = ['Rātapu', 'Rāhina', 'Rātū', 'Rāapa', 'Rāpare', 'Rāmere', 'Rāhoroi']

/** From which hour on which part of the day it is. */
const PARTS_OF_DAY = [
  { from: 18, words: 'i te pō' },
  { from: 12, words: 'i te ahiahi' },
  { from: 0, words: 'i te ata' },
]

const parts = new Intl.DateTimeFormat('en-NZ', {
  timeZone: CIVIL_TIME_ZONE,
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
})

/** `29 Whiringa-ā-rangi 2026, 3:05 i te ahiahi (NZDT)`. */
export function teReoInstant(at: Date): string {
  const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  const { day = '', month = '', year = '', minute = '', timeZoneName = '' } = of
  const date = `${day} ${TE_REO_MONTHS[Number(month) - 1] ?? ''} ${year}`
  return `${date}, ${timeOfDay(Number(of['hour']), minute)} (${timeZoneName})`
}

/** `3:05 i te ahiahi`. */
function timeOfDay(hour: number, minute: string): string {
  const part = PARTS_OF_DAY.find(({ from }) => hour >= from)?.words ?? ''
  return `${String(hour % 12 === 0 ? 12 : hour % 12)}:${minute} ${part}`
}
