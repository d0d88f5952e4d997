/** Screening as a running part of the customs site: scans in, an instruction out, everything else by its own clock. */
import { performance } from 'node:perf_hooks'
import { openIndex, compileStandards } from '#matching'
import {
  listInForce,
  loadIndex,
  withdrawnSince,
  type BuiltIndex,
  type ListDependencies,
  type ListInForce,
} from '#customs/alert-list'
import { raiseAlerts, type RaisedAlert } from '#customs/alerts'
import type { Database } from '#database'
import { BrokenPromise, err, fault, ok, type Clock, type Fault, type NewId, type Result } from '#kernel'
import { indexHolder, type IndexInForce } from './matching-index-in-force.ts'
import { screenPassport, type Scan } from './screen-passport.ts'
import type { ScreeningPolicy } from './screening-policy.ts'
import type { ScreeningStep } from './steps.ts'
import { addToLaneMinutes } from './store.ts'
import { startTick } from './tick.ts'
import { watchList } from './watch-list.ts'

/** What the officer at the lane is told; a silent alert and nobody are both `proceed`. */
export type Instruction = 'proceed' | 'refer'

export interface ScreeningDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly screeningKey: Uint8Array
  readonly policyAt: (at: Date) => ScreeningPolicy
  readonly lists: Pick<ListDependencies, 'worker' | 'screeningKey' | 'policyAt' | 'clock'>
  readonly preparedIndex: (listNumber: number) => BuiltIndex | undefined
  /** When a tick's answers have left; called for every tick, whatever it raised. */
  readonly answered: () => void
  /** For the tests that stop the machine there. */
  readonly reached?: ((step: ScreeningStep) => void | Promise<void>) | undefined
}

export interface Screening {
  scan(scan: Scan): Promise<Result<Instruction, Fault>>
  /** A zone that could not be read is counted and leaves nothing else. */
  countDamaged(port: string, lane: string): Promise<void>
  current(): IndexInForce | undefined
  /** Resolves when the list in force is the one that serves. */
  refresh(): Promise<void>
  stop(): Promise<void>
}

export async function startScreening(dependencies: ScreeningDependencies): Promise<Screening> {
  const holder = indexHolder()
  const tick = startTick<RaisedAlert, readonly string[]>({
    elapsed: () => performance.now(),
    inTransaction: (work) => dependencies.database.as('customs_screening', work),
    async write(tx, minutes, raised) {
      const at = dependencies.clock.now()
      await addToLaneMinutes(tx, minutes)
      const { repeatWindowHours } = dependencies.policyAt(at)
      const fresh = await raiseAlerts(tx, raised, dependencies.screeningKey, at, repeatWindowHours)
      await dependencies.reached?.('alerts-written')
      return fresh
    },
    committed: () => dependencies.reached?.('tick-committed'),
    answered: () => dependencies.answered(),
  })
  const watch = watchList({
    holder,
    listInForce: () => listInForce(dependencies.database),
    preparedIndex: dependencies.preparedIndex,
    withdrawn: () => withdrawnSince(dependencies.database, 0),
    loadIndex: () => loadIndex(dependencies.database, dependencies.lists),
    open: (list, index) => openInForce(list, index, dependencies.policyAt(dependencies.clock.now())),
    swapped: () => dependencies.reached?.('index-swapped'),
  })
  await watch.look()

  return {
    async scan(scan) {
      const inForce = holder.current()
      if (inForce === undefined) return err(fault('no-list-in-force'))
      const at = dependencies.clock.now()
      const raised = screenPassport(scan, inForce, at, dependencies)
      await dependencies.reached?.('scan-matched')
      const { port, lane } = scan.movement
      await tick.enter({ port, lane, at, damaged: false, raised })
      await dependencies.reached?.('answer-left')
      return ok(raised.some(({ alert }) => alert.alertType === 'interception') ? 'refer' : 'proceed')
    },
    async countDamaged(port, lane) {
      await tick.enter({ port, lane, at: dependencies.clock.now(), damaged: true, raised: [] })
    },
    current: () => holder.current(),
    refresh: () => watch.look(),
    async stop() {
      await tick.stop()
    },
  }
}

function openInForce(list: ListInForce, built: BuiltIndex, policy: ScreeningPolicy): IndexInForce {
  const plan = compileStandards(policy.standards)
  if (!plan.ok) throw new BrokenPromise('the matching standards of the agreement in force do not compile')
  return {
    halves: [openIndex(plan.value, built.interception), openIndex(plan.value, built.silent)],
    entries: built.entries,
    listNumber: list.listNumber,
    withdrawalNumber: list.withdrawalNumber,
    validUntil: list.validUntil,
    agreement: policy.agreement,
    agreementVersion: policy.agreementVersion,
  }
}
