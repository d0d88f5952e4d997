/** The two people that matching compares: the one listed by the supplying agency, and the traveller at the border. */
import type { AlertType, Gender, PartialDate } from '#kernel'

/** One entry of the alert list: the six fields that the agreement lets through. */
export interface ListedPerson {
  readonly personProfileNumber: string
  readonly familyName: string
  readonly givenNames: string
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
  readonly alertType: AlertType
}

/** Who stands at the border, as the travel document says it: in any script, or in the letters of ICAO 9303. */
export interface Traveller {
  readonly familyName: string
  readonly givenNames: string
  /** True when the document may have cut the name off at the end of its field. */
  readonly familyNameTruncated?: boolean
  readonly givenNamesTruncated?: boolean
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
}

/** The four fields of the weighted score. */
export const MATCHING_FIELDS = ['familyName', 'dateOfBirth', 'givenNames', 'gender'] as const
export type MatchingField = (typeof MATCHING_FIELDS)[number]
