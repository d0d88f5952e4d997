/** What the work of disposal is done with. */
import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import type { ActivityActor, Dispose, Disposing } from '#activity'
import type { Database, SiteName, Tx } from '#database'
import type { Clock, NewId } from '#kernel'
import type { SiteContext } from '#rooms'
import type { DisposableTable } from './disposable-tables.ts'
import { openLedger, type Ledger } from './ledger.ts'
import { recordHash, type RecordHash } from './record-hash.ts'

/** What the composition hands over: the office knows no agency, and so none of the operations that end its records. */
export interface DisposalOperations {
  /** By the name under which the data map knows it. */
  operationOf(name: string): Dispose | undefined
  disposing(site: SiteName, at: Date, actor: ActivityActor): Disposing
  /** Ends the mail of the matter that the record is, where it is one. */
  endMail(
    tx: Tx,
    disposing: Disposing,
    ended: { readonly site: SiteName; readonly table: string; readonly record: string },
  ): Promise<void>
}

export interface DisposalContext {
  readonly site: SiteName
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly tables: readonly DisposableTable[]
  readonly operations: DisposalOperations
  readonly hashOf: RecordHash
  readonly ledger: Ledger
  readonly signingKey: KeyObject
  /** Certificates lie there too, one file each. */
  readonly certificatesFolder: string
  readonly onTrouble: (error: unknown) => void
  readonly reached: (step: string) => void | Promise<void>
}

export const THE_DISPOSAL: ActivityActor = { kind: 'process', id: 'disposal', role: 'disposal' }

export function disposalContext(
  {
    site,
    database,
    clock,
    newId,
    keys,
    folder,
    log,
    reached,
  }: Pick<SiteContext, 'site' | 'database' | 'clock' | 'newId' | 'keys' | 'folder' | 'log' | 'reached'>,
  tables: readonly DisposableTable[],
  operations: DisposalOperations,
): DisposalContext {
  return {
    ...{ site, database, clock, newId, tables, operations },
    hashOf: recordHash(keys.atRest),
    ledger: openLedger(join(folder, 'disposal-ledger.ndjson')),
    signingKey: keys.activity.signingKey,
    certificatesFolder: join(folder, 'disposal-certificates'),
    onTrouble: log.trouble('disposal'),
    reached: async (step) => reached?.(step),
  }
}
