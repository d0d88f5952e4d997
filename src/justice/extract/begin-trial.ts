/** Tries an extract that somebody hands in, and lets it wait for whoever decides; or refuses it whole. */
import { recordActivity, type ActivityActor } from '#activity'
import { civilDate, err, type Result } from '#kernel'
import { readHandedExtract } from './handed-extract.ts'
import type { HeldExtracts } from './held-extracts.ts'
import { recordRefusal, type ImportDependencies } from './import-extract.ts'
import type { ImportReport } from './import-report.ts'
import type { NextLists } from './operations.ts'
import type { Extract } from './read-extract.ts'
import { insertTrial } from './trial-store.ts'
import { tryExtract, type DryRun } from './try-extract.ts'

export interface TrialDependencies extends ImportDependencies {
  readonly nextLists: NextLists
}

/** The figures alone; an extract that is refused whole is on record as a refused import. */
export async function dryRunOf(
  dependencies: TrialDependencies,
  extract: Extract,
  actor: ActivityActor,
  trialId: string,
): Promise<Result<DryRun, ImportReport>> {
  const { database, clock, nextLists } = dependencies
  const at = clock.now()
  const read = await readHandedExtract(extract, civilDate(at))
  const own = { ...dependencies, newId: () => trialId }
  if (!read.ok) return err(await recordRefusal(own, extract, actor, read.error))
  const tried = await database.as('justice_register', async (tx) => {
    const dryRun = await tryExtract(tx, nextLists, read.value, at)
    if (!dryRun.ok) return dryRun
    const { people, staying, refusedRows, isGuarded } = dryRun.value
    await recordActivity(tx, at, actor, {
      event: 'register-extract-tried',
      subject: { kind: 'import', id: trialId },
      details: { ...people, refusedRows, losingAll: staying.losingAll, guarded: isGuarded },
    })
    return dryRun
  })
  return tried.ok ? tried : err(await recordRefusal(own, extract, actor, tried.error))
}

export async function beginTrial(
  dependencies: TrialDependencies,
  held: HeldExtracts,
  handed: { readonly extract: Extract; readonly actor: ActivityActor; readonly trialId: string },
): Promise<Result<DryRun, ImportReport>> {
  const { extract, actor, trialId } = handed
  const tried = await dryRunOf(dependencies, extract, actor, trialId)
  if (!tried.ok) return tried
  held.hold(trialId, extract)
  const triedAt = dependencies.clock.now()
  const trial = { trialId, actor, full: extract.full, triedAt, dryRun: tried.value }
  await dependencies.database.as('justice_register', (tx) => insertTrial(tx, trial))
  return tried
}
