/** The pages of tracing: the work list, one trace, the check before it is destroyed, and the certificates of what was destroyed. */
import type { PageDefinition } from '#pages'
import type { TracingDependencies } from '../tracing-dependencies.ts'
import { certificatesPage } from './certificates.ts'
import { checkDestructionPage } from './check-destruction.ts'
import { tracePage } from './trace.ts'
import { workListPage } from './work-list.ts'

export function tracingPages(
  dependencies: Pick<TracingDependencies, 'agreement' | 'newId'>,
): readonly PageDefinition[] {
  return [
    workListPage(dependencies),
    certificatesPage,
    tracePage(dependencies),
    checkDestructionPage(dependencies),
  ]
}
