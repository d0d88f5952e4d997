/** The year of the Commissioner's reports: 1 July to 30 June in New Zealand, written `2015/16` (PA20 s 183). */
import { BrokenPromise, civilDate } from '#kernel'

export interface ReportYear {
  /** `2015/16`. */
  readonly name: string
  /** First and last civil day. */
  readonly from: string
  readonly to: string
}

function yearFrom(start: number): ReportYear {
  const name = `${start}/${String((start + 1) % 100).padStart(2, '0')}`
  return { name, from: `${start}-07-01`, to: `${start + 1}-06-30` }
}

/** Undefined for what is no year in this way of writing. */
export function reportYear(name: string): ReportYear | undefined {
  const [, start = '', end = ''] = /^(\d{4})\/(\d{2})$/.exec(name) ?? []
  const year = yearFrom(Number(start))
  return start !== '' && year.name === `${start}/${end}` ? year : undefined
}

export function reportYearOf(at: Date): ReportYear {
  const day = civilDate(at)
  const year = Number(day.slice(0, 4))
  return yearFrom(day.slice(5) >= '07-01' ? year : year - 1)
}

/** The years before and with this one, the oldest first. */
export function reportYearsUpTo(last: ReportYear, count: number): readonly ReportYear[] {
  if (count < 1) throw new BrokenPromise('a row of years has at least one')
  const start = Number(last.from.slice(0, 4))
  return Array.from({ length: count }, (_, index) => yearFrom(start - count + 1 + index))
}
