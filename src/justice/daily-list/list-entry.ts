/** One person of the list: the agreement's six fields, under the names that the message gives them. */
import type { AlertType, Gender } from '#kernel'
import type { RegisteredPerson } from '#justice/register'

export interface ListEntry {
  readonly person_profile_number: string
  readonly family_name: string
  readonly given_names: string
  readonly date_of_birth: string
  readonly gender: Gender
  readonly alert_type: AlertType
}

export function listEntry(person: RegisteredPerson, alertType: AlertType): ListEntry {
  return {
    person_profile_number: person.personProfileNumber,
    family_name: person.familyName,
    given_names: person.givenNames,
    date_of_birth: person.dateOfBirth,
    gender: person.gender,
    alert_type: alertType,
  }
}

/** Equal when nothing that Customs matches by has changed. */
export function sameEntry(a: ListEntry, b: ListEntry): boolean {
  return (
    a.family_name === b.family_name &&
    a.given_names === b.given_names &&
    a.date_of_birth === b.date_of_birth &&
    a.gender === b.gender &&
    a.alert_type === b.alert_type
  )
}
