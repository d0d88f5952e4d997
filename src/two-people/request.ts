/** What one person asked for and another has not answered yet, and the act in which somebody asks or answers. */
import type { SignedInPerson } from '#access'
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import type { NewId } from '#kernel'

/** What is asked about: an identifier, never a name. */
export interface RequestSubject {
  readonly kind: string
  readonly id: string
}

export interface OpenRequest {
  readonly id: string
  readonly subject: RequestSubject
  readonly askedBy: string
  readonly askedAt: Date
  readonly expiresAt: Date
}

/** The transaction of somebody's act: a page's request is one. */
export interface TwoPeopleAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly person: Pick<SignedInPerson, 'id'>
  record(entry: ActivityEntry): Promise<void>
}
