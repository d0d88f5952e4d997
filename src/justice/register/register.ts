/** The register of fines: people, what they owe, and the warrants to arrest them. */
import type { DebtKind } from '#agreement'
import type { Gender } from '#kernel'

export interface RegisteredPerson {
  readonly personProfileNumber: string
  readonly familyName: string
  readonly givenNames: string
  /** `YYYY-MM-DD`, unknown parts `00`. */
  readonly dateOfBirth: string
  readonly gender: Gender
}

export interface Debt {
  readonly debtId: string
  readonly kind: DebtKind
  readonly courtImposed: boolean
  readonly outstandingCents: number
  readonly underArrangement: boolean
}

export const WARRANT_STATUSES = ['live', 'withdrawn', 'executed'] as const
export type WarrantStatus = (typeof WARRANT_STATUSES)[number]

export interface Warrant {
  readonly warrantId: string
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string
  readonly status: WarrantStatus
  /** The debts that it covers, all of the same person. */
  readonly debtIds: readonly string[]
}

/** One person with everything that the register holds about them: what an import replaces as a whole. */
export interface PersonRecord {
  readonly person: RegisteredPerson
  readonly debts: readonly Debt[]
  readonly warrants: readonly Warrant[]
}

/** What one person owes and under which warrants: all that an act or a decision needs, and no name. */
export interface Standing {
  readonly personProfileNumber: string
  readonly registerId: string
  readonly leftAt: Date | null
  readonly debts: readonly Debt[]
  readonly warrants: readonly Warrant[]
}
