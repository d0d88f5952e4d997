/** What every operation of the room is made of. */
import { recordActivity, type ActivityActor, type ActivityEntry } from '#activity'
import type { Database, Tx } from '#database'
import { BrokenPromise, type Clock, type NewId } from '#kernel'
import type { Driver } from './drivers/driver.ts'
import type { FileOwner } from './file-owner.ts'
import type { Scanner } from './scanning/scanner.ts'
import { fileKeys, type FileKeys } from './sealing/object-key.ts'

export interface FilesOptions {
  readonly database: Database
  /** New files go to the first; the others are still read, after a site has moved its files. */
  readonly drivers: readonly [Driver, ...Driver[]]
  /** None: files are kept as not scanned, and say so. */
  readonly scanner?: Scanner
  /** The site's key at rest, 32 bytes. */
  readonly atRestKey: Uint8Array
  /** Where files lie, sealed, while they come in: a disk that need not be backed up. */
  readonly folder: string
  readonly owners: readonly FileOwner[]
  readonly clock: Clock
  readonly newId: NewId
}

/** In which store something lies. */
interface Stored {
  readonly driver: Driver['name']
  readonly residency: Driver['residency']
}

export interface FilesContext extends FilesOptions {
  readonly keys: FileKeys
  readonly incoming: string
  /** As the room itself: what no person does. */
  asRoom<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  recordAsRoom(tx: Tx, entry: ActivityEntry): Promise<void>
  /** By its kind and where it stands. */
  driverOf(stored: Stored): Driver
  hasDriver(stored: Stored): boolean
}

export function filesContext(options: FilesOptions): FilesContext {
  const { database, drivers, clock } = options
  const actor: ActivityActor = { kind: 'process', id: `${database.site}-files`, role: 'files' }
  return {
    ...options,
    keys: fileKeys(options.atRestKey),
    incoming: `${options.folder}/incoming`,
    asRoom: (work) => database.as(`${database.site}_files`, work),
    recordAsRoom: (tx, entry) => recordActivity(tx, clock.now(), actor, entry),
    hasDriver: (stored) => drivers.some((one) => isStore(one, stored)),
    driverOf(stored) {
      const ofKind = drivers.filter(({ name }) => name === stored.driver)
      // The settings may since have said otherwise where the only one of its kind stands.
      const driver =
        drivers.find((one) => isStore(one, stored)) ?? (ofKind.length === 1 ? ofKind[0] : undefined)
      if (driver === undefined)
        throw new BrokenPromise(`no store of the kind ${stored.driver} is configured in that place any more`)
      return driver
    },
  }
}

function isStore(driver: Driver, stored: Stored): boolean {
  return driver.name === stored.driver && driver.residency === stored.residency
}

/** The transaction that a file becomes part of: a page's request is one. */
export interface FileAct {
  readonly tx: Tx
  readonly at: Date
  record(entry: ActivityEntry): Promise<void>
}
