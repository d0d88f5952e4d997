/** A stream of people crossing the border: mostly strangers, a few of the listed, and those who are nearly one of them. */
import { SeededRandom } from '#kernel'
import { dayOf } from './birth-dates.ts'
import { another, makePerson } from './household.ts'
import type { MadeUpPerson } from './made-up-person.ts'
import { makeGivenNames } from './make-name.ts'
import { makePassport, travellerOrigin } from './nationalities.ts'
import type { Register, RegisterPerson } from './register.ts'

export type CrossingKind =
  | 'stranger'
  | 'listed'
  /** Of a listed person's household: a twin, father, son, brother, sister, partner or child. */
  | 'relative'
  /** A stranger with a listed person's family name and birth date. */
  | 'same-name-and-birthday'
  /** A stranger with all of a listed person's names and another birth date. */
  | 'namesake'
  /** In the register and not under alert. */
  | 'not-qualifying'

export interface Crossing {
  /** From 1. */
  readonly scan: number
  readonly kind: CrossingKind
  readonly person: MadeUpPerson
  /** The entry of the list that this is in truth; undefined for everybody else. */
  readonly truth: RegisterPerson | undefined
}

export interface CrossingPlan {
  readonly register: Register
  readonly crossings: number
  readonly seed: number
  readonly year: number
  /** The share of crossings by listed people; as many again are near misses. */
  readonly share: number
}

/** A traveller crosses two or three times a year: out and back. */
const CROSSINGS_PER_TRAVELLER = 2.4
/** Serials of strangers' passports begin here, above everybody in the register. */
const FIRST_STRANGER = 40_000_000

/** One at a time, so that a year of the border needs no more memory than an hour of it. */
export function* makeCrossings(plan: CrossingPlan): Generator<Crossing> {
  const random = new SeededRandom(plan.seed)
  random.reseed(plan.seed, 2)
  const travellers = Math.max(1, Math.round(plan.crossings / CROSSINGS_PER_TRAVELLER))
  const strangers = strangersOf(plan)
  const listed = plan.register.listed
  for (let scan = 1; scan <= plan.crossings; scan++) {
    const draw = listed.length === 0 ? 1 : random.next()
    if (draw < plan.share) {
      const entry = random.pick(listed)
      yield { scan, kind: 'listed', person: entry.person, truth: entry }
    } else if (draw < 2 * plan.share) {
      const { kind, person } = makeNearMiss(random, plan, FIRST_STRANGER - scan)
      yield { scan, kind, person, truth: undefined }
    } else {
      const person = strangers(random.below(travellers))
      yield { scan, kind: 'stranger', person, truth: undefined }
    }
  }
}

/** The same number is the same person, whenever they cross. */
function strangersOf({ seed, year }: CrossingPlan): (number: number) => MadeUpPerson {
  const random = new SeededRandom(seed)
  let serial = FIRST_STRANGER
  const source = { random, year, nextSerial: () => serial }
  return (number) => {
    random.reseed(seed, 1000 + number)
    serial = FIRST_STRANGER + number
    const origin = travellerOrigin(random)
    return makePerson(source, origin, random.chance(0.5) ? 'F' : 'M', 'travellers')
  }
}

interface NearMiss {
  readonly kind: CrossingKind
  readonly person: MadeUpPerson
}

function makeNearMiss(random: SeededRandom, { register, year }: CrossingPlan, serial: number): NearMiss {
  const draw = random.next()
  if (draw < 0.6 && register.relatives.length > 0) {
    return { kind: 'relative', person: random.pick(register.relatives).person }
  }
  const entry = random.pick(register.people)
  if (draw < 0.8 && entry.alertType === undefined) return { kind: 'not-qualifying', person: entry.person }
  const { person } = random.pick(register.listed)
  const origin = travellerOrigin(random)
  const passport = makePassport(random, origin, serial, year)
  if (draw < 0.9) {
    const { culture, gender, dateOfBirth } = person
    const draft = () => makeGivenNames(random, culture, gender, dateOfBirth.year)
    const givenNames = another(draft, person.givenNames)
    return { kind: 'same-name-and-birthday', person: { ...person, givenNames, passport } }
  }
  const dateOfBirth = dayOf(random, person.dateOfBirth.year + random.pick([-9, -4, -2, 1, 3, 8]))
  return { kind: 'namesake', person: { ...person, dateOfBirth, passport } }
}
