/** The dates of a machine readable zone: two digits of the year, so the century is derived from the date of travel. */
import { isFullDate, isPartialDate, parsePartialDate, UNKNOWN_DATE, type PartialDate } from '#kernel'

/** The date of travel as an argument: never the clock of the machine that reads. */
export function readTravelDate(text: string): PartialDate | undefined {
  const date = parsePartialDate(text)
  return date !== undefined && isFullDate(date) ? date : undefined
}

/** `<<` and, as many states print it, `00` stand for an unknown month or day; only `<<` for an unknown year. */
function twoDigits(pair: string): number | undefined {
  if (pair === '<<') return 0
  return /^\d\d$/.test(pair) ? Number(pair) : undefined
}

interface ShortDate {
  readonly yearKnown: boolean
  readonly year: number
  readonly month: number
  readonly day: number
}

function readShortDate(text: string): ShortDate | undefined {
  const year = twoDigits(text.slice(0, 2))
  const month = twoDigits(text.slice(2, 4))
  const day = twoDigits(text.slice(4, 6))
  if (year === undefined || month === undefined || day === undefined) return undefined
  return { yearKnown: !text.startsWith('<<'), year, month, day }
}

function existing(date: PartialDate): PartialDate | undefined {
  return isPartialDate(date) ? date : undefined
}

/** Later than the day of travel, as far as the known parts tell. */
function liesAfter(date: PartialDate, travel: PartialDate): boolean {
  if (date.year !== travel.year) return date.year > travel.year
  if (date.month === 0 || date.month !== travel.month) return date.month > travel.month
  return date.day > travel.day
}

/** The latest date with these digits on which a person who travels that day can have been born. */
export function readBirthDate(text: string, travel: PartialDate): PartialDate | undefined {
  const short = readShortDate(text)
  if (short === undefined) return undefined
  const { month, day } = short
  if (!short.yearKnown) return existing({ year: 0, month, day })
  const thisCentury = { year: travel.year - (travel.year % 100) + short.year, month, day }
  return existing(
    liesAfter(thisCentury, travel) ? { ...thisCentury, year: thisCentury.year - 100 } : thisCentury,
  )
}

/** The date with these digits that lies nearest to the travel: from 50 years before it to 49 years after. */
export function readExpiryDate(text: string, travel: PartialDate): PartialDate | undefined {
  const short = readShortDate(text)
  if (short === undefined) return undefined
  if (!short.yearKnown) return short.month === 0 && short.day === 0 ? UNKNOWN_DATE : undefined
  const first = travel.year - 50
  const year = first + ((((short.year - first) % 100) + 100) % 100)
  return existing({ year, month: short.month, day: short.day })
}
