/** The demonstration's people: the list of 30 June 2016 in size, and one day of made-up travellers; always the same. */
import { type AlertType, type Direction, SeededRandom } from '#kernel'
import type { Crossing, CrossingKind } from './crossings.ts'
import { passportZone, type MadeUpPerson } from './made-up-person.ts'
import { makePopulation, type Population } from './population.ts'
import type { Kinship } from './household.ts'

/** A traveller for the lane page's tray. */
export interface DemoTraveller {
  /** Who this is: name, year of birth, passport. It tells nothing of any list. */
  readonly label: string
  /** What scanning this traveller shows. For the tour and for tests; a silent one's is not for a Customs screen. */
  readonly shows: string
  readonly kind: CrossingKind
  readonly alertType: AlertType | undefined
  readonly personProfileNumber: string | undefined
  readonly zone: readonly string[]
  readonly direction: Direction
  readonly craft: string
  readonly port: string
  /** Minutes since midnight, civil time. */
  readonly minute: number
}

export interface DemoPopulation {
  readonly population: Population
  /** In the order of the day. */
  readonly travellers: readonly DemoTraveller[]
}

const SEED = 20_160_630
const UNDER_ALERT = 25_208
const TRAVELLERS = 400

const FLIGHTS: readonly (readonly [craft: string, port: string])[] = [
  ['NZ103', 'AKL'],
  ['NZ5', 'AKL'],
  ['QF143', 'AKL'],
  ['EK448', 'AKL'],
  ['CZ305', 'AKL'],
  ['FJ411', 'AKL'],
  ['TG491', 'AKL'],
  ['NZ846', 'WLG'],
  ['QF171', 'WLG'],
  ['NZ884', 'CHC'],
  ['SQ297', 'CHC'],
  ['JQ225', 'CHC'],
]

export function demoPopulation(): DemoPopulation {
  const population = makePopulation({ people: UNDER_ALERT, crossings: TRAVELLERS, seed: SEED, share: 0 })
  const random = new SeededRandom(SEED)
  random.reseed(SEED, 3)
  const cast = [...hits(population), ...nearMisses(population)]
  const strangers = [...population.crossings()].slice(cast.length)
  const people = [...cast, ...strangers.map(stranger)]
  const travellers = people.map((traveller) => ({ ...traveller, ...movement(random) }))
  return { population, travellers: travellers.sort((a, b) => a.minute - b.minute) }
}

type Cast = Omit<DemoTraveller, keyof ReturnType<typeof movement>>

function movement(random: SeededRandom) {
  const direction: Direction = random.chance(0.5) ? 'arrival' : 'departure'
  const [craft, port] = random.pick(FLIGHTS)
  return { direction, craft, port, minute: random.between(5 * 60, 23 * 60) }
}

/** Listed people with a sound record, one whose record lacks middle names, and one with a slip of the typist. */
function hits({ listed }: Population): readonly Cast[] {
  return (['interception', 'silent'] as const).flatMap((alertType) => {
    const entries = listed.filter((entry) => entry.alertType === alertType && entry.person.givenNames !== '')
    const sound = entries.filter(({ record }) => record.errors.length === 0).slice(0, 4)
    const withError = (error: string) =>
      entries.filter(({ record }) => record.errors.join() === error).slice(0, 1)
    const chosen = [...sound, ...withError('middle-names-missing'), ...withError('given-name-typing')]
    return chosen.map(({ person, record, personProfileNumber, story }) => ({
      ...cast(
        person,
        'listed',
        `${alertType}: ${story}${record.errors.length > 0 ? ` (record: ${record.errors.join()})` : ''}`,
      ),
      alertType,
      personProfileNumber,
    }))
  })
}

const NEAR_MISSES: readonly (readonly [Kinship, string])[] = [
  ['twin', 'the twin of a listed person'],
  ['father', 'the father of a listed person of the same name'],
  ['son-of-one-name', 'the son of a listed person of the same name'],
  ['sibling', 'a brother or sister of a listed person'],
  ['partner', 'the partner of a listed person'],
]

function nearMisses({ relatives, people }: Population): readonly Cast[] {
  const intercepted = relatives.filter(
    ({ of }) => of.alertType === 'interception' && of.record.errors.length === 0,
  )
  const kin = NEAR_MISSES.flatMap(([kinship, shows]) =>
    intercepted
      .filter((relative) => relative.kinship === kinship)
      .filter(({ person, of }) => kinship !== 'twin' || person.gender === of.person.gender)
      .slice(0, kinship === 'twin' ? 2 : 1)
      .map(({ person }) => cast(person, 'relative', shows)),
  )
  const notQualifying = people
    .filter(({ alertType }) => alertType === undefined)
    .slice(0, 3)
    .map(({ person, story }) =>
      cast(person, 'not-qualifying', `in the register and not under alert: ${story}`),
    )
  return [...kin, ...notQualifying]
}

function stranger({ person }: Crossing): Cast {
  return cast(person, 'stranger', 'nobody on any list')
}

function cast(person: MadeUpPerson, kind: CrossingKind, shows: string): Cast {
  return {
    label: `${person.familyName}, ${person.givenNames} (${person.dateOfBirth.year}, ${person.passport.nationality})`,
    shows,
    kind,
    alertType: undefined,
    personProfileNumber: undefined,
    zone: passportZone(person),
  }
}
