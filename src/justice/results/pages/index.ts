/** The pages of the annual results: on screen, and the return as a file. */
import type { PageDefinition } from '#pages'
import { resultsPage, type ResultsPagesDependencies } from './results.ts'
import { returnPage } from './return.ts'

export function justiceResultsPages(d: ResultsPagesDependencies): readonly PageDefinition[] {
  return [resultsPage(d), returnPage(d)]
}
