/** Households: couples, children, twins, brothers and sisters, fathers and sons of one name: the people most alike. */
import type { Gender, SeededRandom } from '#kernel'
import { dayOf, makeBirthDate, type Pyramid } from './birth-dates.ts'
import type { MadeUpPerson } from './made-up-person.ts'
import { makeGivenNames, makeName } from './make-name.ts'
import { makePassport, type Origin } from './nationalities.ts'

export type Kinship = 'head' | 'partner' | 'twin' | 'sibling' | 'father' | 'son-of-one-name' | 'child'

export interface HouseholdMember {
  readonly kinship: Kinship
  readonly person: MadeUpPerson
}

/** What a household is made with: the day's year, and the serials of passports. */
export interface HouseholdSource {
  readonly random: SeededRandom
  readonly year: number
  nextSerial(): number
}

/** Estimates of how many heads of a household have such a relative. */
const KIN: readonly (readonly [Kinship, number])[] = [
  ['partner', 0.5],
  ['twin', 0.02],
  ['sibling', 0.35],
  ['father', 0.03],
  ['son-of-one-name', 0.02],
  ['child', 0.25],
]

export function makeHousehold(
  source: HouseholdSource,
  origin: Origin,
  pyramid: Pyramid,
): readonly HouseholdMember[] {
  const { random } = source
  // Three in four people in the register are men.
  const gender: Gender = random.chance(0.75) ? 'M' : 'F'
  const head = makePerson(source, origin, gender, pyramid)
  const members: HouseholdMember[] = [{ kinship: 'head', person: head }]
  for (const [kinship, probability] of KIN) {
    if (random.chance(probability) && canHave(head, kinship)) {
      members.push({ kinship, person: relative(source, origin, head, kinship) })
    }
  }
  return members
}

export function makePerson(
  source: HouseholdSource,
  origin: Origin,
  gender: Gender,
  pyramid: Pyramid,
): MadeUpPerson {
  const { random, year } = source
  const dateOfBirth = makeBirthDate(random, pyramid, year)
  const stated = random.chance(0.001) ? 'X' : gender
  const { familyName, givenNames } = makeName(random, origin.culture, gender, dateOfBirth.year)
  return {
    familyName,
    givenNames,
    culture: origin.culture,
    dateOfBirth,
    gender: stated,
    passport: makePassport(random, origin, source.nextSerial(), year),
  }
}

function canHave({ gender, dateOfBirth }: MadeUpPerson, kinship: Kinship): boolean {
  if (kinship === 'father') return gender === 'M'
  if (kinship === 'son-of-one-name') return gender === 'M' && dateOfBirth.year < 1990
  return true
}

function relative(
  source: HouseholdSource,
  origin: Origin,
  head: MadeUpPerson,
  kinship: Kinship,
): MadeUpPerson {
  const { random } = source
  const { culture } = head
  const born = head.dateOfBirth.year
  const gender: Gender = random.chance(0.5) ? 'M' : 'F'
  const passport = makePassport(random, origin, source.nextSerial(), source.year)
  const named = (sex: Gender, year: number) => makeGivenNames(random, culture, sex, year)
  switch (kinship) {
    case 'twin': {
      // Half of the twins are of one sex; their given names differ.
      const sex = random.chance(0.5) ? head.gender : gender
      return { ...head, gender: sex, givenNames: another(() => named(sex, born), head.givenNames), passport }
    }
    case 'sibling': {
      const dateOfBirth = dayOf(random, born + random.pick([-6, -4, -3, -2, 2, 3, 4, 5]))
      return {
        ...head,
        gender,
        givenNames: another(() => named(gender, born), head.givenNames),
        dateOfBirth,
        passport,
      }
    }
    case 'father':
      return { ...head, dateOfBirth: dayOf(random, born - random.between(19, 38)), passport }
    case 'son-of-one-name':
      return { ...head, dateOfBirth: dayOf(random, born + random.between(19, 34)), passport }
    case 'child': {
      const year = Math.min(source.year - 1, born + random.between(20, 38))
      return { ...head, gender, givenNames: named(gender, year), dateOfBirth: dayOf(random, year), passport }
    }
    case 'partner':
    case 'head': {
      const sex: Gender = head.gender === 'M' ? 'F' : 'M'
      const year = born + random.between(-6, 6)
      const name = makeName(random, culture, sex, year)
      // Six in ten take the name, or both have had it from the start.
      const familyName = random.chance(0.6) ? head.familyName : name.familyName
      return { ...head, ...name, familyName, gender: sex, dateOfBirth: dayOf(random, year), passport }
    }
  }
}

/** Draws until it is another name; a few times, since some pools are small. */
export function another(draw: () => string, than: string): string {
  let name = draw()
  for (let attempt = 0; attempt < 10 && name === than; attempt++) name = draw()
  return name
}
