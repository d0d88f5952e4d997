/** For tests: people to compare. */
import { parsePartialDate } from '#kernel'
import type { ListedPerson, Traveller } from '#matching'

export function traveller(familyName: string, givenNames: string, born: string): Traveller {
  const dateOfBirth = parsePartialDate(born)
  if (dateOfBirth === undefined) throw new Error(`${born} is no date`)
  return { familyName, givenNames, dateOfBirth, gender: 'F' }
}

export function listedAs(personProfileNumber: string, person: Traveller): ListedPerson {
  return { ...person, personProfileNumber, alertType: 'silent' }
}
