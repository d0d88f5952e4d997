/** The page of the figures that Customs counts. */
import type { PageDefinition } from '#pages'
import { customsResultsPage } from './results.ts'

export const customsResultsPages: readonly PageDefinition[] = [customsResultsPage]
