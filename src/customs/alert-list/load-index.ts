/** The index of the list in force: the one just prepared where this process prepared it, else built from the database. */
import type { Database } from '#database'
import { storedList, versionInForce, withdrawalsSince } from './store.ts'
import type { BuiltIndex } from './prepare-list.ts'
import type { IndexRequest } from './list-worker.ts'
import type { ListDependencies } from './receive-list.ts'

export interface ListInForce {
  readonly listNumber: number
  readonly withdrawalNumber: number
  readonly validUntil: Date
}

export async function listInForce(database: Database): Promise<ListInForce | undefined> {
  const version = await database.as('customs_screening', versionInForce)
  return (
    version && {
      listNumber: version.listNumber,
      withdrawalNumber: version.withdrawalNumber,
      validUntil: version.validUntil,
    }
  )
}

/** People to be taken out of an index that contains withdrawals up to a number. */
export async function withdrawnSince(
  database: Database,
  withdrawalNumber: number,
): Promise<readonly string[]> {
  const rows = await database.as('customs_screening', (tx) => withdrawalsSince(tx, withdrawalNumber))
  return rows.map((row) => row.personProfileNumber)
}

export interface LoadedIndex {
  readonly listNumber: number
  readonly index: BuiltIndex
}

export async function loadIndex(
  database: Database,
  dependencies: Pick<ListDependencies, 'worker' | 'screeningKey' | 'policyAt' | 'clock'>,
): Promise<LoadedIndex | undefined> {
  const list = await database.as('customs_screening', storedList)
  if (list === undefined) return undefined
  const { standards } = dependencies.policyAt(dependencies.clock.now())
  const request: IndexRequest = { list, screeningKey: dependencies.screeningKey, standards }
  return { listNumber: list.number, index: await dependencies.worker.call<BuiltIndex>('index', request) }
}
