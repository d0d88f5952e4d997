/** Somebody who is signed in at a site. */
import type { DatabaseRole } from '#database'
import type { StaffRole } from './roles.ts'

export interface SignedInPerson {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  readonly databaseRole: DatabaseRole
  /** The port of entry they work at, `AKL`. */
  readonly port?: string
  /** The lane that the device which signed in stands at, `A1`. */
  readonly lane?: string
  /** The agency they work for, where several share the site: `mpi`. */
  readonly agency?: string
  readonly sessionId: string
}
