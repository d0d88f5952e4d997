/** Hands an enquiry on to another agency: from the commit on its agents see it, and those of this one do not. */
import type { DeskAgency } from '#desk/directory'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { handOnTo, insertStaffEvent, selectHeldBackUntil } from '../agency-store.ts'
import type { AgentAct } from './act.ts'

export async function handOn(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  to: DeskAgency,
): Promise<Result<void, Fault>> {
  // Whoever wrote it could take it back no more.
  if ((await selectHeldBackUntil(tx, reference, at)) !== undefined)
    return err(fault('enquiry-reply-held-back'))
  // Before the hand-on: afterwards this agency may write nothing about it.
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'handed-on', toAgency: to })
  return (await handOnTo(tx, reference, to, at)) ? ok(undefined) : err(fault('enquiry-not-held'))
}
