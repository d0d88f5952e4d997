/** What is asked by right in a matter of some room, as it is handed to the privacy office: declared here, because neither knows the other. */
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import type { NewId } from '#kernel'
import type { Language } from '#pages'
import type { RightKind } from '#statute'
import { operation } from './operation.ts'

export interface AskedInMatter {
  readonly kind: RightKind
  /** Of the first receipt, by whatever way: the clock counts from then. */
  readonly receivedAt: Date
  /** The matter's reference; of one matter each kind is taken over once. */
  readonly askedIn: string
  readonly language: Language
  readonly name: string
  readonly email: string
  /** What is asked, as it was said. */
  readonly words: string
  /** Where another agency took the request and hands it on. */
  readonly handedOn?: HandedOn
}

/** What that agency knows of the person, who it made sure asks; empty texts are not known. Of such a request nothing is mailed by itself. */
export interface HandedOn {
  readonly familyName: string
  readonly givenNames: string
  readonly dateOfBirth: string
  readonly postalAddress: string
  readonly documentNumber: string
  readonly representative: string
  /** For the officers alone: no part of what the person said, nor of their copy. */
  readonly cameWith: readonly { readonly name: string; readonly value: string }[]
}

export interface HandingOver {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly person: { readonly id: string; readonly name: string }
  record(entry: ActivityEntry): Promise<void>
}

export interface PrivacyOffice {
  /** The reference of the request; the same however often it is handed over. In the caller's transaction. */
  takeOver(act: HandingOver, asked: AskedInMatter): Promise<string>
  /** How what was asked in a matter stands, in the caller's transaction. */
  standingOf(tx: Tx, askedIn: string): Promise<readonly StandingRequest[]>
}

export interface StandingRequest {
  readonly reference: string
  readonly kind: RightKind
  readonly receivedAt: Date
  readonly state: 'open' | 'decided' | 'provided' | 'transferred' | 'withdrawn'
  readonly decidedAt: Date | null
}

/** Announced when a request was decided or has ended: whoever handed one over looks how it stands. */
export const REQUEST_MOVED = 'request_moved'

export const HandToPrivacyOffice = operation<PrivacyOffice>('HandToPrivacyOffice')
