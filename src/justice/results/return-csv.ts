/** The return as CSV: one line for each figure of each year, its definition beside it. */
import { stringify } from 'csv-stringify/sync'
import type { AnnualResults } from './annual-results.ts'
import { returnLines } from './return-lines.ts'

const COLUMNS = ['year', 'section', 'figure', 'name', 'value', 'unit', 'counted_at', 'definition']

/** What is not known is an empty field. */
export function returnCsv(years: readonly AnnualResults[]): string {
  const rows = years.flatMap((results) =>
    returnLines(results).map((line) => [
      results.year.name,
      line.section,
      line.figure,
      line.name,
      line.value,
      line.unit,
      line.countedAt,
      line.definition,
    ]),
  )
  return stringify([COLUMNS, ...rows])
}
