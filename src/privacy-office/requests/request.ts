/** A request by right: who asks for what, since when, by when it is decided, and how it stands. */
import type { RightKind } from '#statute'
import type { Channel } from './channels.ts'
import type { Decision } from './decisions.ts'

export const REQUEST_STATES = {
  open: 'Open',
  decided: 'Decided',
  provided: 'Given',
  transferred: 'Transferred',
  withdrawn: 'Withdrawn',
} as const

export type RequestState = keyof typeof REQUEST_STATES

/** Whom it is about, as far as they said; empty texts are not known. */
export interface AskedAbout {
  readonly familyName: string
  readonly givenNames: string
  /** `YYYY-MM-DD`, with 00 for parts that nobody knows. */
  readonly dateOfBirth: string
  readonly email: string
  readonly postalAddress: string
  readonly documentNumber: string
  readonly otherReference: string
}

export interface RequestRow extends AskedAbout {
  readonly reference: string
  readonly kind: RightKind
  readonly channel: Channel
  readonly language: 'en' | 'mi'
  readonly receivedAt: Date
  readonly recordedAt: Date
  readonly recordedBy: string | null
  readonly askedIn: string | null
  readonly words: string
  readonly representative: string
  readonly urgentBecause: string
  readonly addressConfirmedAt: Date | null
  readonly acknowledgedAt: Date | null
  readonly dueOn: string
  readonly transferBy: string | null
  readonly extendedTo: string | null
  readonly extensionGround: string | null
  readonly searchAskedAt: Date | null
  readonly searchedAt: Date | null
  readonly state: RequestState
  readonly decision: Decision | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly decisionWords: string | null
  readonly providedAt: Date | null
  readonly endedAt: Date | null
}

/** The day that counts: the extended one where more time was taken. */
export function decideBy({ dueOn, extendedTo }: Pick<RequestRow, 'dueOn' | 'extendedTo'>): string {
  return extendedTo ?? dueOn
}

/** As the agency names the person in lists and letters. */
export function nameOf({ givenNames, familyName }: Pick<AskedAbout, 'givenNames' | 'familyName'>): string {
  return [givenNames, familyName].filter((part) => part !== '').join(' ')
}
