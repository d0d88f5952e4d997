/** An alert: who crossed, which entry it matched, why, and everything that lets the match be shown again. */
import type { AlertType, Direction, Gender } from '#kernel'
import type { Explanation } from '#matching'

/** A crossing of the border as the lane reports it. */
export interface Movement {
  readonly direction: Direction
  /** Flight number or ship's name, as `craftName` writes it. */
  readonly craft: string
  readonly port: string
  readonly lane: string
  /** ISO 8601 with offset. */
  readonly at: string
}

/** What the passport says: the fields that the agreement lets Customs disclose for an alert. */
export interface AlertedTraveller {
  readonly familyName: string
  readonly givenNames: string
  /** `YYYY-MM-DD`, unknown parts `00`. */
  readonly dateOfBirth: string
  readonly gender: Gender
  readonly passportNumber: string
  readonly nationality: string
}

/** The list entry as it stood when it matched. */
export interface AlertedEntry {
  readonly personProfileNumber: string
  readonly familyName: string
  readonly givenNames: string
  readonly dateOfBirth: string
  readonly gender: Gender
}

export interface Alert {
  readonly id: string
  readonly reference: string
  readonly alertType: AlertType
  readonly alertedAt: string
  readonly movement: Movement
  readonly traveller: AlertedTraveller
  readonly listed: AlertedEntry
  /** Hundredths of a point. */
  readonly score: number
  readonly band: string
  readonly logOdds: number
  readonly identityCode: string
  readonly explanation: Explanation
  readonly listNumber: number
  readonly withdrawalNumber: number
  readonly agreement: string
  readonly agreementVersion: string
  readonly engineVersion: string
}
