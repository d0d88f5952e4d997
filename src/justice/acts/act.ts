/** What Justice does about a person within the day, and what follows from each act in the same transaction. */
import type { ActivityActor } from '#activity'
import type { Tx } from '#database'
import type { Clock } from '#kernel'
import type { ArrangementTerms } from './arrangement-terms.ts'

export const ACT_KINDS = [
  'payment',
  'arrangement',
  'remittal',
  'warrant-withdrawal',
  'warrant-execution',
] as const
export type ActKind = (typeof ACT_KINDS)[number]

export const REMITTAL_KINDS = ['remittal', 'alternative-sentence'] as const
export type RemittalKind = (typeof REMITTAL_KINDS)[number]

/** Why an alert no longer stands, in the agreement's words. */
export const CLASSES_OF_REASON = [
  'paid',
  'arrangement',
  'warrant-withdrawn',
  'warrant-executed',
  'remitted',
] as const
export type ClassOfReason = (typeof CLASSES_OF_REASON)[number]

export interface ReviewRequest {
  readonly personProfileNumber: string
  /** What has just happened: the reason, should the alert no longer stand. */
  readonly reason: ClassOfReason
  readonly actor: ActivityActor
}

/** Decides anew about one person, at once; answers with the number of the withdrawal, if one was posted. */
export type ReviewAlert = (tx: Tx, request: ReviewRequest) => Promise<number | undefined>

export interface ActDependencies {
  readonly clock: Clock
  /** No act can be done without what follows from it. */
  readonly reviewAlert: ReviewAlert
}

/** What every act says. */
export interface ActOnPerson {
  /** Made before the act: the same one again is the same act. */
  readonly actId: string
  readonly personProfileNumber: string
  readonly actor: ActivityActor
  /** Customs' reference of the interception in which it happened. */
  readonly caseReference?: string
}

export interface ActToPerform extends ActOnPerson {
  readonly kind: ActKind
  readonly receiptNumber?: string
  readonly remittalKind?: RemittalKind
  readonly terms?: ArrangementTerms
}

export interface RecordedAct {
  readonly actId: string
  readonly finesCents: number
  readonly reparationCents: number
  readonly debtIds: readonly string[]
  readonly warrantIds: readonly string[]
  /** The withdrawal that it led to; undefined when the alert stands, or there was none. */
  readonly withdrawalNumber: number | undefined
}

/** The amounts of an act, kept apart as the annual results ask. */
export interface Amounts {
  /** Of fines, costs and infringements. */
  readonly finesCents: number
  readonly reparationCents: number
}
