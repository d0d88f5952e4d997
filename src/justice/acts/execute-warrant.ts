/** Marks warrants as executed: the person was arrested and is brought before a court. */
import type { Tx } from '#database'
import type { Fault, Result } from '#kernel'
import { endWarrants, type WarrantAct } from './end-warrants.ts'
import { performAct } from './perform-act.ts'
import type { ActDependencies, RecordedAct } from './act.ts'

export async function executeWarrant(
  tx: Tx,
  dependencies: ActDependencies,
  act: WarrantAct,
): Promise<Result<RecordedAct, Fault>> {
  return performAct(tx, dependencies, { ...act, kind: 'warrant-execution' }, {}, (standing) =>
    endWarrants(standing, act.warrantIds, 'executed'),
  )
}
