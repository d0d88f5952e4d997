/**
 * Joins an enquiry to another of the same email address that the same agency holds, so that one answer serves both; and
 * parts them again. Nobody’s private link opens more for it: who typed an address has not proven to be its owner.
 */
import { err, ok, type Result } from '#kernel'
import { isSameMailbox } from '#mail'
import { insertStaffEvent, selectForAct, selectHeldBackUntil, type EnquiryRow } from '../agency-store.ts'
import { joinTo, part, selectJoined } from '../joining-store.ts'
import type { AgentAct } from './act.ts'

export type JoinRefusal = 'not-held' | 'itself' | 'another-address' | 'joined-already' | 'reply-held-back'

export async function join(
  { tx, at, newId, by }: AgentAct,
  { reference, email, joinedTo }: EnquiryRow,
  other: EnquiryRow | undefined,
): Promise<Result<void, JoinRefusal>> {
  if (other === undefined) return err('not-held')
  const to = other.reference
  if (to === reference) return err('itself')
  if (email === '' || !isSameMailbox(other.email, email)) return err('another-address')
  // One step deep: what is joined is read in one place.
  const isChain =
    joinedTo !== null || other.joinedTo !== null || (await selectJoined(tx, reference)).length > 0
  if ((await selectHeldBackUntil(tx, reference, at)) !== undefined) return err('reply-held-back')
  if (isChain || !(await joinTo(tx, reference, to, at))) return err('joined-already')
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'joined' })
  return ok(undefined)
}

/** Both, each taken in the order of the references: two who join them the two ways round do so one after the other. */
export async function selectBothForJoin(
  tx: AgentAct['tx'],
  one: string,
  other: string,
): Promise<readonly [EnquiryRow | undefined, EnquiryRow | undefined]> {
  const found = new Map<string, EnquiryRow | undefined>()
  for (const reference of [one, other].toSorted()) found.set(reference, await selectForAct(tx, reference))
  return [found.get(one), found.get(other)]
}

export async function partAgain({ tx, at, newId, by }: AgentAct, reference: string): Promise<void> {
  if (!(await part(tx, reference))) return
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'parted' })
}
