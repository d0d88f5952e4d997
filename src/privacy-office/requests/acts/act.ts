/** What an act of an officer on a request is given. */
import type { SignedInPerson } from '#access'
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import type { NewId } from '#kernel'
import type { RequestEvent } from '../store.ts'

export interface OfficerAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly person: Pick<SignedInPerson, 'id' | 'name'>
  record(entry: ActivityEntry): Promise<void>
}

export function eventOf(
  { newId, at, person }: Pick<OfficerAct, 'newId' | 'at' | 'person'>,
  reference: string,
  kind: string,
  words = '',
): RequestEvent {
  return { id: newId(), reference, at, kind, byId: person.id, byName: person.name, words }
}
