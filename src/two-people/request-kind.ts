/** A kind of request that takes two people, as its room declares it. */
import type { Permission } from '#access'
import type { Fault, Result } from '#kernel'
import type { OpenRequest, TwoPeopleAct } from './request.ts'

export interface RequestKind {
  /** The room and what is asked of the second person: `alert-list/release-held-list`. */
  readonly name: string
  /** What happens when two people agree, as an auditor reads it. */
  readonly sentence: string
  readonly askedWith: Permission
  readonly decidedWith: Permission
  readonly standsForHours: number
  /** In the second person's transaction and role. A fault undoes the agreement with everything else. */
  agreed?(act: TwoPeopleAct, request: OpenRequest): Promise<Result<void, Fault>>
  declined?(act: TwoPeopleAct, request: OpenRequest): Promise<Result<void, Fault>>
}
