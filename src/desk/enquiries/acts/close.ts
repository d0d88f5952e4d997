/** Closes an enquiry that needs no more, or opens it again. */
import { insertStaffEvent, markClosed, markReopened } from '../agency-store.ts'
import type { AgentAct } from './act.ts'

export async function closeEnquiry({ tx, at, newId, by }: AgentAct, reference: string): Promise<void> {
  if (!(await markClosed(tx, reference, at))) return
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'closed' })
}

export async function reopenEnquiry({ tx, at, newId, by }: AgentAct, reference: string): Promise<void> {
  if (!(await markReopened(tx, reference))) return
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'reopened' })
}
