/** The pages of the extract: hand one in, follow its import, read the report. */
import { worksUnderWay } from '#jobs'
import type { PageDefinition } from '#pages'
import type { ImportDependencies } from '../import-extract.ts'
import type { ImportReport } from '../import-report.ts'
import { importReportPage } from './import-report.ts'
import { importsPage } from './imports.ts'

interface ExtractPagesDependencies extends ImportDependencies {
  /** Told when an import broke off; the register is then as it was. */
  readonly onTrouble?: (error: unknown) => void
}

export function extractPages(dependencies: ExtractPagesDependencies): readonly PageDefinition[] {
  const imports = worksUnderWay<ImportReport>(dependencies.onTrouble ?? (() => undefined))
  return [importsPage(dependencies, imports), importReportPage(imports)]
}
