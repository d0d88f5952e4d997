/** Months of the calendar, by their names: `2026-10`. */
import { civilDate } from '#kernel'
import { longDate, type Language } from '#pages'
import { addMonths } from '#statute'

export interface Month {
  readonly name: string
  readonly from: string
  /** The first day after it. */
  readonly until: string
}

export function monthFrom(from: string): Month {
  return { name: from.slice(0, 7), from, until: addMonths(from, 1) }
}

/** A figure that grows from day to day would show each visit, so this one is not shown yet. */
export function runningMonth(at: Date): Month {
  return monthFrom(`${civilDate(at).slice(0, 7)}-01`)
}

/** `October 2026`. */
export function monthInWords({ name }: Month, language: Language = 'en'): string {
  return longDate(`${name}-00`, language)
}
