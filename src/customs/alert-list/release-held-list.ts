/** Two people look at a list beyond the guard and release it; the second one's release applies it. */
import { BrokenPromise, err, fault, ok, openAtRest, type Fault, type Result } from '#kernel'
import { announce, type Database, type Tx } from '#database'
import { HELD_LISTS } from './channels.ts'
import { applyPrepared, prepareInWorker, type ListDependencies } from './receive-list.ts'
import {
  deleteHeldList,
  heldBody,
  heldList,
  markInForce,
  messageOfList,
  recordRelease,
  supersedeVersionInForce,
} from './store.ts'
import { heldListContext } from './prepare-list.ts'

export type Release = 'waits-for-second-person' | 'released'

/** One person's release, in the transaction of that person's act. */
export async function releaseHeldList(
  tx: Tx,
  listNumber: number,
  personId: string,
  at: Date,
): Promise<Result<Release, Fault>> {
  const held = await heldList(tx)
  if (held?.list_number !== listNumber || held.second_released_by !== null)
    return err(fault('held-list-not-found'))
  if (!(await recordRelease(tx, listNumber, personId, at))) return err(fault('release-needs-second-person'))
  await announce(tx, HELD_LISTS)
  return ok(held.first_released_by === null ? 'waits-for-second-person' : 'released')
}

/** Applies the list that two people released; returns its number, or undefined when none waits for it. */
export async function applyReleasedList(
  database: Database,
  d: ListDependencies,
): Promise<number | undefined> {
  return database.as('customs_alert_list', async (tx) => {
    const held = await heldList(tx)
    if (held === undefined) return undefined
    const number = held.list_number
    const sealed = await heldBody(tx, number)
    if (sealed === undefined) return undefined
    const body = openAtRest(d.screeningKey, heldListContext(number), sealed)
    const messageId = await messageOfList(tx, number)
    if (body === undefined || messageId === undefined) throw new BrokenPromise('the held list does not open')
    const at = d.clock.now()
    const preparation = await prepareInWorker(tx, body, d, at)
    if ('refused' in preparation) throw new BrokenPromise('the held list no longer passes its own checks')
    await supersedeVersionInForce(tx)
    await markInForce(tx, number, at)
    await deleteHeldList(tx, number)
    await applyPrepared(tx, preparation.prepared, d, at)
    await d.settleHeld(tx, messageId, { verdict: 'accepted' })
    return number
  })
}
