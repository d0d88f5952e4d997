/** The year by which the agreement counts its runs (information matching rule 8). */
import type { Agreement } from '#agreement'
import { civilDate } from '#kernel'

/** The civil date on which the year that holds `at` began. */
export function runYearStart(agreement: Pick<Agreement, 'runs'>, at: Date): string {
  const today = civilDate(at)
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}-${agreement.runs.yearStarts}`
  return thisYear <= today ? thisYear : `${year - 1}-${agreement.runs.yearStarts}`
}
