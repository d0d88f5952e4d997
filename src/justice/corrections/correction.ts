/** A person's details as the extract says them, and as they were corrected at the person's request. */
import type { RegisteredPerson } from '#justice/register'

export type PersonDetails = Pick<RegisteredPerson, 'familyName' | 'givenNames' | 'dateOfBirth' | 'gender'>

/** It stands until the source says something else than it did, or the person is corrected again. */
export interface StandingCorrection {
  readonly correctionId: string
  readonly personProfileNumber: string
  readonly extract: PersonDetails
  readonly corrected: PersonDetails
}

export function sameDetails(a: PersonDetails, b: PersonDetails): boolean {
  return (
    a.familyName === b.familyName &&
    a.givenNames === b.givenNames &&
    a.dateOfBirth === b.dateOfBirth &&
    a.gender === b.gender
  )
}
