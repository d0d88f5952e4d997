/** Hands an enquiry on to another agency: from the commit on its agents see it, and those of this one do not. */
import type { DeskAgency } from '#desk/directory'
import { handOnTo, insertStaffEvent } from '../agency-store.ts'
import type { AgentAct } from './act.ts'

/** False where this agency does not hold it, or is the one. */
export async function handOn(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  to: DeskAgency,
): Promise<boolean> {
  // Before the hand-on: afterwards this agency may write nothing about it.
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'handed-on', toAgency: to })
  return handOnTo(tx, reference, to, at)
}
