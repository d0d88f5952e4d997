/** Ends what was asked by right: decided, withdrawn by the person, or none after all. False where it had ended. */
import { markEnded } from './store.ts'
import type { RightsAct } from './answer-sign.ts'
import type { CaseState } from './case-states.ts'

export function endCase(
  { tx, at, by }: RightsAct,
  id: string,
  as: Exclude<CaseState, 'open'>,
): Promise<boolean> {
  return markEnded(tx, id, { as, at, by })
}
