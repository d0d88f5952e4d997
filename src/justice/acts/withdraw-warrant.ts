/** Withdraws warrants to arrest: without a live one there is no alert. */
import type { Tx } from '#database'
import type { Fault, Result } from '#kernel'
import { endWarrants, type WarrantAct } from './end-warrants.ts'
import { performAct } from './perform-act.ts'
import type { ActDependencies, RecordedAct } from './act.ts'

export async function withdrawWarrant(
  tx: Tx,
  dependencies: ActDependencies,
  act: WarrantAct,
): Promise<Result<RecordedAct, Fault>> {
  return performAct(tx, dependencies, { ...act, kind: 'warrant-withdrawal' }, {}, (standing) =>
    endWarrants(standing, act.warrantIds, 'withdrawn'),
  )
}
