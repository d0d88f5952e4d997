/** The pages of the annual results: on screen, and the return as a file. */
import type { PageDefinition } from '#pages'
import { resultsPage, type ResultsPagesDependencies } from './results.ts'
import { returnPage } from './return.ts'

export function justiceResultsPages(dependencies: ResultsPagesDependencies): readonly PageDefinition[] {
  return [resultsPage(dependencies), returnPage(dependencies)]
}
