/** The notice of an alert: the closed list of fields that the agreement lets Customs disclose, and nothing else. */
import type { Alert } from '#customs/alerts'
import { civilDate } from '#kernel'

/** Field names as the agreement's message `notice` has them. */
export interface Notice {
  readonly person_profile_number: string
  readonly alert_type: string
  readonly full_name: string
  readonly date_of_birth: string
  readonly gender: string
  readonly passport_number: string
  readonly nationality: string
  readonly craft: string
  readonly travel_date: string
  readonly direction: string
}

export type NoticeSource = Pick<Alert, 'alertType' | 'movement' | 'traveller' | 'listed'>

/** Where each field of the notice comes from; a field without a line here cannot be disclosed (CEA 1996 s 280D(4)). */
const FIELDS: Readonly<Record<keyof Notice, (alert: NoticeSource) => string>> = {
  person_profile_number: ({ listed }) => listed.personProfileNumber,
  alert_type: ({ alertType }) => alertType,
  full_name: ({ traveller }) => [traveller.familyName, traveller.givenNames].filter(Boolean).join(', '),
  date_of_birth: ({ traveller }) => traveller.dateOfBirth,
  gender: ({ traveller }) => traveller.gender,
  passport_number: ({ traveller }) => traveller.passportNumber,
  nationality: ({ traveller }) => traveller.nationality,
  craft: ({ movement }) => movement.craft,
  travel_date: ({ movement }) => civilDate(new Date(movement.at)),
  direction: ({ movement }) => movement.direction,
}

function isNoticeField(field: string): field is keyof Notice {
  return Object.hasOwn(FIELDS, field)
}

/** The notice with exactly the fields that the agreement in force names; undefined when it names one that has no source. */
export function noticeOf(
  alert: NoticeSource,
  fields: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (!fields.every(isNoticeField)) return undefined
  return Object.fromEntries(fields.map((field) => [field, FIELDS[field](alert)]))
}
