/** A date of birth as documents carry it: the month or the day, or everything, may be unknown (0). */
export interface PartialDate {
  /** 0 when unknown. */
  readonly year: number
  /** 1-12, 0 when unknown. */
  readonly month: number
  /** 1-31, 0 when unknown. */
  readonly day: number
}

export const UNKNOWN_DATE: PartialDate = { year: 0, month: 0, day: 0 }

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year !== 0 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29
  // Of an unknown year, 29 February may exist.
  if (month === 2 && year === 0) return 29
  return MONTH_LENGTHS[month - 1] ?? 31
}

/** Reads `YYYY-MM-DD` with unknown parts as `00` (`1981-00-00`); undefined when it is no such date. */
export function parsePartialDate(text: string): PartialDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8)) }
  return isPartialDate(date) ? date : undefined
}

export function isPartialDate({ year, month, day }: PartialDate): boolean {
  if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0) return false
  if (day > (month === 0 ? 31 : daysInMonth(year, month))) return false
  return true
}

export function formatPartialDate({ year, month, day }: PartialDate): string {
  const pad = (part: number, width: number) => String(part).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

export function isFullDate({ year, month, day }: PartialDate): boolean {
  return year !== 0 && month !== 0 && day !== 0
}
