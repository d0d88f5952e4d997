/** Passports of made-up travellers, as a reader types them. */
import { parsePartialDate, UNKNOWN_DATE, type Gender } from '#kernel'
import { formatMrz } from '#travel-document'

export interface PassportHolder {
  readonly familyName: string
  readonly givenNames: string
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string
  readonly gender?: Gender
  readonly documentNumber: string
}

/** The two lines of the holder's New Zealand passport. */
export function passportOf(holder: PassportHolder): readonly string[] {
  const date = (text: string) => parsePartialDate(text) ?? UNKNOWN_DATE
  const zone = formatMrz(
    {
      documentCode: 'P',
      issuingState: 'NZL',
      nationality: 'NZL',
      expiry: date('2031-04-15'),
      gender: 'F',
      ...holder,
      dateOfBirth: date(holder.dateOfBirth),
    },
    'TD3',
  )
  if (!zone.ok) throw new Error(`no passport can be made: ${zone.error.code}`)
  return zone.value
}

/** The zone with its document number's check digit changed: a reader that slipped. */
export function damaged([first = '', second = '']: readonly string[]): readonly string[] {
  const digit = (Number(second.charAt(9)) + 1) % 10
  return [first, `${second.slice(0, 9)}${digit}${second.slice(10)}`]
}

/** The list entry of the holder. */
export function entryOf(
  { familyName, givenNames, dateOfBirth, gender = 'F' }: PassportHolder,
  personProfileNumber: string,
  alertType: 'interception' | 'silent',
) {
  return {
    person_profile_number: personProfileNumber,
    family_name: familyName,
    given_names: givenNames,
    date_of_birth: dateOfBirth,
    gender,
    alert_type: alertType,
  }
}
