/** One person of the alert list as the list message carries them: the agreement's six fields, by their file names. */
import type { ListedPerson } from '#matching'
import { UNKNOWN_DATE, parsePartialDate, type AlertType, type Gender } from '#kernel'

export interface ListEntry {
  readonly person_profile_number: string
  readonly family_name: string
  readonly given_names: string
  /** `YYYY-MM-DD`, unknown parts `00`. */
  readonly date_of_birth: string
  readonly gender: Gender
  readonly alert_type: AlertType
}

export function listedPerson(entry: ListEntry): ListedPerson {
  return {
    personProfileNumber: entry.person_profile_number,
    familyName: entry.family_name,
    givenNames: entry.given_names,
    dateOfBirth: parsePartialDate(entry.date_of_birth) ?? UNKNOWN_DATE,
    gender: entry.gender,
    alertType: entry.alert_type,
  }
}
