/** What a room searches by itself for whoever asks for their own information, because nobody of the privacy office may see it. */
import type { Tx } from '#database'
import type { Language } from '#pages'

/** Of one who has proved who they are; empty texts are not known. */
export interface SealedQuestion {
  /** Of the request, as people quote it. */
  readonly reference: string
  readonly receivedAt: Date
  readonly language: Language
  readonly familyName: string
  readonly givenNames: string
  /** `YYYY-MM-DD`, with 00 for parts that nobody knows. */
  readonly dateOfBirth: string
  readonly documentNumber: string
  readonly otherReference: string
  readonly email: string
  readonly postalAddress: string
  /** Who asks for them; empty where they ask themself. */
  readonly representative: string
}

export interface SealedSearch {
  /** What everybody who asks is told of it, the same whatever it finds. */
  readonly told: Readonly<Record<Language, string>>
  /** Takes the question, in the caller's transaction; what comes of it is told to nobody here. */
  take(tx: Tx, question: SealedQuestion): Promise<void>
}
