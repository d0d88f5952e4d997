/** What a travel document says of its holder once every check digit holds: the traveller that is screened. */
import type { Gender, PartialDate } from '#kernel'
import type { MrzFormat } from './mrz-format.ts'

export interface TravelDocument {
  readonly format: MrzFormat
  readonly documentCode: string
  readonly issuingState: string
  readonly documentNumber: string
  readonly nationality: string
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
  /** Unknown where the format carries no date of expiry. */
  readonly expiry: PartialDate
  /** As in the machine readable zone, with spaces for fillers; a single name stands here. */
  readonly familyName: string
  readonly givenNames: string
  /** The end may be cut off: what is here is then the beginning of the name. */
  readonly familyNameTruncated: boolean
  readonly givenNamesTruncated: boolean
}
