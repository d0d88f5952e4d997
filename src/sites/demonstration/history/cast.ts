/** Who crosses in the history: people of the register's first courts, and none of those whom a visitor meets. */
import { BrokenPromise, isFullDate, type AlertType } from '#kernel'
import type { RegisterPerson } from '#lab'
import { parseMrz, type TravelDocument } from '#travel-document'
import { demoPeople } from '../people.ts'
import { demoPassports } from '../seed.ts'

export interface Cast {
  readonly firstCourts: readonly RegisterPerson[]
  readonly interception: readonly RegisterPerson[]
  readonly silent: readonly RegisterPerson[]
  /** Passports of travellers on no list. */
  readonly strangers: readonly (readonly string[])[]
}

const LONGEST_NAME = 34
/** What a court's record may lack and the passport still matches, with a score that is not full. */
const FOUND_ALL_THE_SAME = 'middle-names-missing'

/** From the register's end: whoever a visitor can meet comes from its beginning. */
export function castHistory(people: number): Cast {
  const { population, travellers } = demoPeople()
  const firstCourts = population.people.slice(-people)
  const met = new Set(demoPassports().flatMap(({ personProfileNumber }) => personProfileNumber ?? []))
  if (firstCourts.some(({ personProfileNumber }) => met.has(personProfileNumber)))
    throw new BrokenPromise('the history would use up the people whom a visitor meets')
  const underAlert = (type: AlertType) =>
    firstCourts.filter(
      ({ alertType, person, record }) =>
        alertType === type &&
        record.errors.every((error) => error === FOUND_ALL_THE_SAME && type === 'interception') &&
        person.givenNames !== '' &&
        fitsOnPassport(person) &&
        isFullDate(person.dateOfBirth),
    )
  const shown = new Set(demoPassports().map(({ mrz }) => mrz))
  const strangers = travellers
    .filter(({ kind, zone }) => kind === 'stranger' && !shown.has(zone.join('\n')))
    .map(({ zone }) => zone)
  return {
    ...{ firstCourts, strangers },
    interception: underAlert('interception'),
    silent: underAlert('silent'),
  }
}

/** A name that the passport cuts off is not the one on the arrival card, and Immigration finds exact names alone. */
function fitsOnPassport({ familyName, givenNames }: RegisterPerson['person']): boolean {
  return familyName.length + givenNames.length <= LONGEST_NAME
}

export function documentOf(zone: readonly string[], travelDate: string): TravelDocument {
  const { document } = parseMrz(zone, { travelDate })
  if (document === undefined) throw new BrokenPromise('a made-up traveller has no sound passport')
  return document
}
