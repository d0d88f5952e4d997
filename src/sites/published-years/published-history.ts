/** The history that the Privacy Commissioner published, as it is played, and whether it came out the same. */
import {
  PUBLISHED_KEYS,
  PUBLISHED_YEARS,
  valueOf,
  type AnnualResults,
  type PublishedYear,
} from '#justice/results'
import { BrokenPromise } from '#kernel'
import type { YearFigures } from './planned-year.ts'
import type { History } from './play-years.ts'

/** People on the lists were published for 30 June 2016 alone; the same number is taken for a year by itself. */
const AT_THE_END = { interception: 4348, silent: 20860 }
/** Each begins with a list of its own; there is one more on 30 June. */
const SESSIONS = 2

export function publishedHistory(only?: string): History {
  const years = [...PUBLISHED_YEARS]
    .filter(([name]) => only === undefined || name === only)
    .map(([name, published]) => ({ name, figures: figuresOf(published) }))
  return { years, atTheEnd: AT_THE_END, sessions: SESSIONS }
}

function figuresOf(published: PublishedYear): YearFigures {
  const missing = PUBLISHED_KEYS.find((key) => published[key] === null && !key.endsWith('_at_30_june'))
  if (missing !== undefined) throw new BrokenPromise('a published year lacks a figure')
  return published as YearFigures
}

/** One sentence for each row that came out otherwise. */
export function differencesFromPublished(results: AnnualResults): readonly string[] {
  const published = PUBLISHED_YEARS.get(results.year.name)
  return PUBLISHED_KEYS.flatMap((key) => {
    const [wanted, value] = [published?.[key] ?? null, valueOf(results, key)]
    return wanted === null || wanted === value
      ? []
      : [`${results.year.name} ${key}: ${value ?? 'not counted'}, published ${wanted}`]
  })
}
