/** Gives an enquiry to an agent of the same agency, or back to the queue. */
import { assignTo, insertStaffEvent } from '../agency-store.ts'
import type { AgentAct } from './act.ts'

/** `personId` null gives it back. Done twice, it is done once. */
export async function assign(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  personId: string | null,
): Promise<void> {
  if (!(await assignTo(tx, reference, personId))) return
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'taken' })
}
