/** Imports an extract that was tried first: it does what the trial said, or nothing. */
import type { ActivityActor } from '#activity'
import { civilDate, fault, type Fault, type Result } from '#kernel'
import { forgetBefore } from './before-store.ts'
import { dryRunOf, type TrialDependencies } from './begin-trial.ts'
import { readHandedExtract } from './handed-extract.ts'
import type { HeldExtracts } from './held-extracts.ts'
import { importExtract } from './import-extract.ts'
import type { ImportProgress, ImportReport } from './import-report.ts'
import type { Extract } from './read-extract.ts'
import { approvedTrials, settleTrial, type Trial } from './trial-store.ts'
import { tryExtract, type DryRun } from './try-extract.ts'

export type TellImport = (trialId: string, progress: ImportProgress) => void

/** What one person, or two beyond the guard, have let in. */
export async function importApproved(
  dependencies: TrialDependencies,
  held: HeldExtracts,
  tell: TellImport = () => undefined,
): Promise<void> {
  for (const trial of await dependencies.database.as('justice_register', approvedTrials))
    await importTrial(dependencies, held, trial, tell)
}

async function importTrial(
  dependencies: TrialDependencies,
  held: HeldExtracts,
  { trialId, dryRun, decidedBy }: Trial,
  tell: TellImport,
): Promise<void> {
  const settle = (state: 'applied' | 'outdated') =>
    dependencies.database.as('justice_register', (tx) => settleTrial(tx, trialId, state))
  const extract = held.find(trialId)
  if (extract === undefined || decidedBy === null) return settle('outdated')
  // The guard is asked again: a list may have gone out since somebody looked.
  if (!dryRun.isGuarded && (await isGuardedNow(dependencies, extract))) return settle('outdated')
  const actor: ActivityActor = { kind: 'person', id: decidedBy, role: 'justice-list-officer' }
  const own = { ...dependencies, newId: () => trialId }
  const report = await importAsTried(own, extract, dryRun, actor, (progress) => tell(trialId, progress))
  held.drop(trialId)
  return settle(report.ok ? 'applied' : 'outdated')
}

async function isGuardedNow(
  { database, clock, nextLists }: TrialDependencies,
  extract: Extract,
): Promise<boolean> {
  const at = clock.now()
  const read = await readHandedExtract(extract, civilDate(at))
  if (!read.ok) return true
  const now = await database.as('justice_register', (tx) => tryExtract(tx, nextLists, read.value, at))
  return !now.ok || now.value.isGuarded
}

async function importAsTried(
  dependencies: TrialDependencies,
  extract: Extract,
  { people }: Pick<DryRun, 'people'>,
  actor: ActivityActor,
  tell: (progress: ImportProgress) => void,
): Promise<Result<ImportReport, ImportReport>> {
  const { database, nextLists } = dependencies
  await database.as('justice_register', async (tx) => {
    const sentAt = await nextLists.lastSentAt(tx)
    if (sentAt !== undefined) await forgetBefore(tx, sentAt)
  })
  return importExtract(dependencies, extract, actor, tell, { expected: people, undoable: true })
}

export type CommandedImport =
  | { readonly came: 'tried'; readonly dryRun: DryRun }
  | { readonly came: 'refused'; readonly report: ImportReport }
  | { readonly came: 'guarded'; readonly dryRun: DryRun; readonly fault: Fault }
  | { readonly came: 'imported'; readonly report: ImportReport }

/** By the command: tried, and imported at once unless two people must let it in. One person is at a command. */
export async function importByCommand(
  dependencies: TrialDependencies,
  extract: Extract,
  actor: ActivityActor,
  only: 'try' | 'import',
): Promise<CommandedImport> {
  const id = dependencies.newId()
  const tried = await dryRunOf(dependencies, extract, actor, id)
  if (!tried.ok) return { came: 'refused', report: tried.error }
  const dryRun = tried.value
  if (only === 'try') return { came: 'tried', dryRun }
  if (dryRun.isGuarded) return { came: 'guarded', dryRun, fault: fault('import-beyond-guard') }
  const own = { ...dependencies, newId: () => id }
  const report = await importAsTried(own, extract, dryRun, actor, () => undefined)
  return report.ok ? { came: 'imported', report: report.value } : { came: 'refused', report: report.error }
}
