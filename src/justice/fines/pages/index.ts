/** The pages of the register: search it, import an extract, read the report. */
import { worksUnderWay } from '#jobs'
import type { PageDefinition } from '#pages'
import type { ImportDependencies } from '../import-extract.ts'
import type { ImportReport } from '../import-report.ts'
import { importReportPage } from './import-report.ts'
import { importsPage } from './imports.ts'
import { registerPage } from './register.ts'

export interface FinesPagesDependencies extends ImportDependencies {
  /** Told when an import broke off; the register is then as it was. */
  readonly onTrouble?: (error: unknown) => void
}

export function finesPages(d: FinesPagesDependencies): readonly PageDefinition[] {
  const imports = worksUnderWay<ImportReport>(d.onTrouble ?? (() => undefined))
  return [registerPage, importsPage(d, imports), importReportPage(imports)]
}
