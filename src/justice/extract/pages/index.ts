/** The pages of the extract: hand one in, see what it would do, decide, follow its import, read the report, undo it. */
import { worksUnderWay } from '#jobs'
import type { PageDefinition } from '#pages'
import type { TrialDependencies } from '../begin-trial.ts'
import { heldExtracts } from '../held-extracts.ts'
import { importApproved } from '../import-tried.ts'
import { importReportPage } from './import-report.ts'
import { importsPage } from './imports.ts'
import { refusedRowsPage } from './refused-rows.ts'
import { undoPage } from './undo.ts'

interface ExtractPagesDependencies extends TrialDependencies {
  /** Told when work broke off; the register is then as it was. */
  readonly onTrouble?: (error: unknown) => void
}

export interface ExtractDesk {
  readonly pages: readonly PageDefinition[]
  /** Imports what was let in. */
  readonly importApproved: () => Promise<void>
}

export function extractDesk(dependencies: ExtractPagesDependencies): ExtractDesk {
  const works = worksUnderWay<unknown>(dependencies.onTrouble ?? (() => undefined))
  const held = heldExtracts()
  return {
    pages: [
      importsPage(dependencies, held, works),
      importReportPage({ nextLists: dependencies.nextLists, held, works }),
      refusedRowsPage(dependencies, held),
      undoPage(dependencies, works),
    ],
    importApproved: () => importApproved(dependencies, held),
  }
}
