/** What an act of an agency is given, and who acts. */
import type { SignedInPerson } from '#access'
import type { Tx } from '#database'
import { isDeskAgency } from '#desk/directory'
import type { StaffAuthor } from '../agency-store.ts'

export interface AgencyAct {
  readonly tx: Tx
  readonly at: Date
  readonly by: StaffAuthor
}

/** Undefined for whoever works for none of the agencies: they write for nobody. */
export function authorOf({ id, name, agency }: SignedInPerson): StaffAuthor | undefined {
  return isDeskAgency(agency) ? { id, name, agency } : undefined
}
