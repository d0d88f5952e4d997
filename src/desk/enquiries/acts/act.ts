/** What an act of an agent is given, and who the agent is. */
import type { SignedInPerson } from '#access'
import type { Tx } from '#database'
import type { NewId } from '#kernel'
import type { StaffAuthor } from '../agency-store.ts'

export interface AgentAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly by: StaffAuthor
}

/** Whoever works for none of the agencies holds no enquiry: the database shows them none. */
export function authorOf({ id, name, role, agency = '' }: SignedInPerson): StaffAuthor {
  return { id, name, role, agency }
}
