/** Does what two people decided about a held list: applies it, or refuses it, and its sender is told. */
import { recordActivity } from '#activity'
import type { Database, Tx } from '#database'
import { BrokenPromise, fault, openAtRest } from '#kernel'
import { heldListContext } from './prepare-list.ts'
import { ALERT_LIST_PROCESS, applyPrepared, prepareInWorker, type ListDependencies } from './receive-list.ts'
import {
  deleteHeldList,
  heldBody,
  lockHeldList,
  markInForce,
  markRefused,
  messageOfList,
  supersedeVersionInForce,
} from './store.ts'

/** The number of the list that was settled; undefined when two people have decided about none. */
export async function settleHeldList(
  database: Database,
  dependencies: ListDependencies,
): Promise<number | undefined> {
  return database.as('customs_alert_list', async (tx) => {
    // Of two processes that are told of the decision one does it, and the other finds the list gone.
    const held = await lockHeldList(tx)
    if (held === undefined || held.decision === null) return undefined
    const number = held.listNumber
    const messageId = await messageOfList(tx, number)
    if (messageId === undefined) throw new BrokenPromise('the held list came in no message')
    if (held.decision === 'released') {
      await applyHeld(tx, number, dependencies)
      await dependencies.settleHeld(tx, messageId, { verdict: 'accepted' })
    } else {
      await refuseHeld(tx, number, dependencies)
      await dependencies.settleHeld(tx, messageId, {
        verdict: 'refused',
        faults: [fault('list-refused-by-two-people')],
      })
    }
    return number
  })
}

async function applyHeld(tx: Tx, number: number, dependencies: ListDependencies): Promise<void> {
  const sealed = await heldBody(tx, number)
  const body = sealed && openAtRest(dependencies.screeningKey, heldListContext(number), sealed)
  if (body === undefined) throw new BrokenPromise('the held list does not open')
  const at = dependencies.clock.now()
  const preparation = await prepareInWorker(tx, body, dependencies, at)
  if ('refused' in preparation) throw new BrokenPromise('the held list no longer passes its own checks')
  await supersedeVersionInForce(tx)
  await markInForce(tx, number, at)
  await deleteHeldList(tx, number)
  await applyPrepared(tx, preparation.prepared, dependencies, at)
}

async function refuseHeld(tx: Tx, number: number, dependencies: ListDependencies): Promise<void> {
  await markRefused(tx, number)
  await deleteHeldList(tx, number)
  await recordActivity(tx, dependencies.clock.now(), ALERT_LIST_PROCESS, {
    event: 'list-refused',
    subject: { kind: 'list', id: String(number) },
    details: { faults: 1 },
  })
}
