/** Made-up people whose names are far from one another's by every comparison of the search, and of one length, so that pages differ in nothing else. */
import { seededRandom } from '#kernel'
import type { CompareIdentities } from '#rooms'
import { typingErrorsBetween } from '../src/matching/edit-distance.ts'
import type { PassportHolder } from './passports.ts'

type Comparing = NonNullable<(typeof CompareIdentities)['work']>
type Compare = ReturnType<Comparing>

const CONSONANTS = Array.from('BDFGKLMNPRSTVZ')
const VOWELS = Array.from('AEIOU')
const SYLLABLES = 5
const APART = 4
/** The same for all: it then tells nobody apart, and brings every pair as near as a birth date can. */
export const BORN = ['14', '3', '1979'] as const
const DATE_OF_BIRTH = '1979-03-14'

export interface PersonApart extends PassportHolder {
  /** As long as everybody's. */
  readonly email: string
}

/** The same people for the same seed. Whoever the search finds near anybody before them is left out. */
export function peopleApart(count: number, comparing: Comparing, seed = 11): readonly PersonApart[] {
  const random = seededRandom(seed)
  const word = () =>
    Array.from({ length: SYLLABLES }, () => random.pick(CONSONANTS) + random.pick(VOWELS)).join('')
  const people: PersonApart[] = []
  const compares: Compare[] = []
  while (people.length < count) {
    const familyName = word()
    const givenNames = word()
    const identity = { familyName, givenNames, dateOfBirth: DATE_OF_BIRTH, documentNumber: '', reference: '' }
    const isFar = people.every(
      (other) =>
        typingErrorsBetween(other.familyName, familyName, APART) >= APART &&
        typingErrorsBetween(other.givenNames, givenNames, APART) >= APART,
    )
    if (!isFar || compares.some((compare) => compare(identity) !== undefined)) continue
    const number = String(100_000 + people.length)
    compares.push(comparing(identity))
    people.push({
      ...{ familyName, givenNames, dateOfBirth: DATE_OF_BIRTH, documentNumber: `LA${number}` },
      email: `p${number}@asks.example`,
    })
  }
  return people
}
