/** People of the played years: names that are nobody's and unlike one another, so that each passport matches its own entry alone. */
import { BrokenPromise, parsePartialDate, UNKNOWN_DATE, type Gender, seededRandom } from '#kernel'
import { addDays } from '#statute'
import { formatMrz, parseMrz, type TravelDocument } from '#travel-document'

export interface MadeUpListed {
  readonly personProfileNumber: string
  readonly familyName: string
  readonly givenNames: string
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string
  readonly gender: Gender
  readonly documentNumber: string
}

const CONSONANTS = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z']
const VOWELS = ['a', 'e', 'i', 'o', 'u']
const SYLLABLES = CONSONANTS.flatMap((one) => VOWELS.map((vowel) => `${one}${vowel}`))
const YOUNGEST_BORN = '1990-01-01'
const BIRTH_DAYS = 15_000

export function makePeople(prefix: string, count: number, seed: number): readonly MadeUpListed[] {
  const random = seededRandom(seed)
  const word = (syllables: number) => {
    const text = Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join('')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  }
  return Array.from({ length: count }, (_, index) => {
    const born = addDays(YOUNGEST_BORN, -random.below(BIRTH_DAYS))
    return {
      personProfileNumber: `${prefix}${String(index + 1).padStart(6, '0')}`,
      familyName: word(5),
      givenNames: word(4),
      dateOfBirth: born,
      gender: random.chance(0.5) ? 'F' : 'M',
      documentNumber: `${prefix}${String(index + 1).padStart(8, '0')}`,
    }
  })
}

/** The person's passport as a reader reads it. */
export function passportOf(person: MadeUpListed, travelDate: string): TravelDocument {
  const { familyName, givenNames, gender, documentNumber } = person
  const zone = formatMrz(
    {
      ...{ documentCode: 'P', issuingState: 'NZL', nationality: 'NZL' },
      expiry: parsePartialDate('2021-04-15') ?? UNKNOWN_DATE,
      dateOfBirth: parsePartialDate(person.dateOfBirth) ?? UNKNOWN_DATE,
      ...{ familyName, givenNames, gender, documentNumber },
    },
    'TD3',
  )
  const document = zone.ok ? parseMrz(zone.value, { travelDate }).document : undefined
  if (document === undefined) throw new BrokenPromise('a made-up person has no passport')
  return document
}
