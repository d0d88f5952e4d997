/** The pages of tracing: the work list, one trace, and the certificates of what was destroyed. */
import type { PageDefinition } from '#pages'
import type { TracingDependencies } from '../tracing-dependencies.ts'
import { certificatesPage } from './certificates.ts'
import { tracePage } from './trace.ts'
import { workListPage } from './work-list.ts'

export function tracingPages(
  dependencies: Pick<TracingDependencies, 'agreement' | 'newId'>,
): readonly PageDefinition[] {
  return [workListPage(dependencies), certificatesPage, tracePage(dependencies)]
}
