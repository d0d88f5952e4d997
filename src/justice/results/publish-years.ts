/** Publishes the figures of years that are over: the rows of the published table, and of no running year. */
import type { Agreement } from '#agreement'
import type { Database } from '#database'
import { civilDate, type Clock } from '#kernel'
import { reportYearOf, reportYearsUpTo } from '#statute'
import { annualResults, valueOf, type AnnualResults } from './annual-results.ts'
import { PUBLISHED_KEYS } from './rows.ts'
import { savePublished, type PublishedFigure } from './store.ts'

export interface Publishing {
  readonly database: Database
  readonly clock: Clock
  readonly agreements: readonly Agreement[]
}

/** What is counted late changes years back to this one. */
const YEARS_BACK = 5

export async function publishYears({ database, clock, agreements }: Publishing): Promise<void> {
  const at = clock.now()
  const running = reportYearOf(at)
  const over = reportYearsUpTo(running, YEARS_BACK + 1).slice(0, -1)
  await database.as('justice_results', async (tx) => {
    for (const year of over) {
      const results = await annualResults(tx, agreements, year, at)
      if (isWhole(results)) await savePublished(tx, figuresOf(results), civilDate(at))
    }
  })
}

/** Customs counted the year to its last day, and both agencies had something to count. */
function isWhole(results: AnnualResults): boolean {
  return results.customsCountedTo === results.year.to && results.rows.some(({ value }) => (value ?? 0) > 0)
}

function figuresOf(results: AnnualResults): readonly PublishedFigure[] {
  return PUBLISHED_KEYS.flatMap((figure) => {
    const value = valueOf(results, figure)
    return value === null ? [] : [{ year: results.year.name, figure, value }]
  })
}
