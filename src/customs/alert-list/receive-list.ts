/** Receives a list message: checked, compared and applied in the message's own transaction, held, or refused whole. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import type { Receiver, SettledVerdict, Verdict } from '#exchange'
import { CIVIL_TIME_ZONE, civilDate, fault, type Clock, type Fault } from '#kernel'
import type { WorkerHandle } from '#jobs'
import type { ListHeader } from './list-header.ts'
import type { ListPolicy } from './list-policy.ts'
import type { BuiltIndex, Preparation, PreparedList, PrepareRequest } from './prepare-list.ts'
import type { AlertListStep } from './steps.ts'
import {
  interceptionsInForce,
  hashOfList,
  insertHash,
  insertHeldList,
  insertVersion,
  keepWithdrawalsBeyond,
  replaceEntries,
  supersedeHeldVersion,
  supersedeVersionInForce,
  versionInForce,
} from './store.ts'

export interface ListDependencies {
  readonly clock: Clock
  readonly worker: WorkerHandle
  readonly screeningKey: Uint8Array
  readonly policyAt: (at: Date) => ListPolicy
  /** Told after the list's rows are written and before the transaction commits: the index to swap to. */
  readonly prepared: (listNumber: number, index: BuiltIndex) => void
  readonly settleHeld: (tx: Tx, messageId: string, verdict: SettledVerdict) => Promise<void>
  /** For the tests that stop the machine there. */
  readonly reached?: ((step: AlertListStep) => void | Promise<void>) | undefined
}

export const ALERT_LIST_PROCESS: ActivityActor = { kind: 'process', id: 'alert-list', role: 'alert-list' }

/** The list as `prepareList` made it of a body, in the worker. */
export async function prepareInWorker(
  tx: Tx,
  body: Uint8Array,
  dependencies: ListDependencies,
  at: Date,
): Promise<Preparation> {
  const policy = dependencies.policyAt(at)
  const request: PrepareRequest = {
    body,
    currentInterceptions: await interceptionsInForce(tx),
    screeningKey: dependencies.screeningKey,
    standards: policy.standards,
    rules: { fields: policy.fields, alertTypes: policy.alertTypes, today: civilDate(at) },
    guard: policy.guard,
  }
  const preparation = await dependencies.worker.call<Preparation>('prepare', request)
  await dependencies.reached?.('list-prepared')
  return preparation
}

/** Does the list follow the one in force? Its number, its predecessor's hash and its dates say so. */
async function checkSuccession(tx: Tx, header: ListHeader, at: Date): Promise<readonly Fault[]> {
  const current = await versionInForce(tx)
  const faults: Fault[] = []
  if (current !== undefined && header.number <= current.listNumber) faults.push(fault('list-number-not-next'))
  const before = await hashOfList(tx, header.number - 1)
  if (before !== undefined && before !== header.previous_hash) faults.push(fault('list-hash-broken'))
  if (new Date(header.valid_until) <= at) {
    faults.push(
      fault('list-expired', {
        detail: `valid until ${header.valid_until}, ${CIVIL_TIME_ZONE} ${civilDate(at)}`,
      }),
    )
  }
  return faults
}

export async function applyPrepared(
  tx: Tx,
  list: PreparedList,
  dependencies: ListDependencies,
  at: Date,
): Promise<void> {
  await replaceEntries(tx, list)
  await keepWithdrawalsBeyond(tx, list.header.last_withdrawal_number)
  await recordActivity(tx, at, ALERT_LIST_PROCESS, {
    event: 'list-applied',
    subject: { kind: 'list', id: String(list.header.number) },
    details: { interceptionEntries: list.interceptionCount, ...list.changes },
  })
  dependencies.prepared(list.header.number, list.index)
  await dependencies.reached?.('list-written')
}

async function refuse(
  tx: Tx,
  faults: readonly Fault[],
  number: number | undefined,
  at: Date,
): Promise<Verdict> {
  await recordActivity(tx, at, ALERT_LIST_PROCESS, {
    event: 'list-refused',
    ...(number === undefined ? {} : { subject: { kind: 'list', id: String(number) } }),
    details: { faults: faults.length },
  })
  return { verdict: 'refused', faults }
}

export function listReceiver(dependencies: ListDependencies): Receiver {
  return {
    type: 'list',
    from: 'justice',
    role: 'customs_alert_list',
    checksRows: true,
    async receive(tx, { header: messageHeader, body }) {
      const at = dependencies.clock.now()
      const preparation = await prepareInWorker(tx, body, dependencies, at)
      if ('refused' in preparation) {
        const { header, contentHash } = preparation
        if (header !== undefined && contentHash !== undefined) {
          await insertHash(tx, header.number, contentHash, messageHeader.id)
        }
        return refuse(tx, preparation.refused, header?.number, at)
      }
      const list = preparation.prepared
      const faults = await checkSuccession(tx, list.header, at)
      if (faults.length > 0) return refuse(tx, faults, list.header.number, at)

      await giveWayToNewer(tx, dependencies)
      if (list.beyondGuard) {
        await insertVersion(tx, list, 'held', messageHeader.id, at)
        await insertHeldList(tx, list.header.number, list.sealedBody)
        await recordActivity(tx, at, ALERT_LIST_PROCESS, {
          event: 'list-held',
          subject: { kind: 'list', id: String(list.header.number) },
        })
        return { verdict: 'held', code: 'list-beyond-guard' }
      }
      await supersedeVersionInForce(tx)
      await insertVersion(tx, list, 'in-force', messageHeader.id, at)
      await applyPrepared(tx, list, dependencies, at)
      return { verdict: 'accepted' }
    },
  }
}

/** A newer list takes the place of one that is held: its sender is told that it will never be applied. */
async function giveWayToNewer(tx: Tx, dependencies: ListDependencies): Promise<void> {
  for (const messageId of await supersedeHeldVersion(tx)) {
    await dependencies.settleHeld(tx, messageId, { verdict: 'refused', faults: [fault('list-superseded')] })
  }
}
