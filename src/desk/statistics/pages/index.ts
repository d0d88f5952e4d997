/** The pages of the statistics. */
import type { PageDefinition } from '#pages'
import { reportPage } from './report.ts'
import { statisticsPage } from './statistics.ts'

export function statisticsPages(): readonly PageDefinition[] {
  return [statisticsPage(), reportPage()]
}
