/** A made-up person as they are, and the passport that they carry. */
import { BrokenPromise, type Gender, type PartialDate } from '#kernel'
import { formatMrz, writeTd3Into, type MrzHolder } from '#travel-document'
import type { PersonName } from './make-name.ts'
import type { NameCulture } from './names/name-cultures.ts'

export interface Passport {
  readonly issuingState: string
  readonly documentNumber: string
  readonly nationality: string
  readonly expiry: PartialDate
}

export interface MadeUpPerson extends PersonName {
  readonly culture: NameCulture
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
  readonly passport: Passport
}

/** The machine readable zone of the person's passport: two lines of 44. */
export function passportZone(person: MadeUpPerson): readonly string[] {
  const zone = formatMrz(holderOf(person), 'TD3')
  if (!zone.ok) throw new BrokenPromise(`a made-up person cannot have a passport: ${zone.error.code}`)
  return zone.value
}

/** The same as bytes, both lines with their line feeds: `TD3_RECORD_BYTES` of them. */
export function writePassportZone(bytes: Uint8Array, offset: number, person: MadeUpPerson): void {
  const fault = writeTd3Into(bytes, offset, holderOf(person))
  if (fault !== undefined) throw new BrokenPromise(`a made-up person cannot have a passport: ${fault.code}`)
}

function holderOf({ passport, dateOfBirth, gender, familyName, givenNames }: MadeUpPerson): MrzHolder {
  const { issuingState, documentNumber, nationality, expiry } = passport
  return {
    documentCode: 'P',
    issuingState,
    documentNumber,
    nationality,
    dateOfBirth,
    gender,
    expiry,
    familyName,
    givenNames,
  }
}
