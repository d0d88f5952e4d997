/** The list and the people of the comparison: made up, the same for every engine, with the truth. */
import { formatPartialDate } from '#kernel'
import { makePopulation, type Population } from '#lab'
import { familyNameWords, givenNameWords, type ListedPerson, type Traveller } from '#matching'
import type { ComparablePerson } from './peer.ts'

export interface CheckedTraveller {
  readonly traveller: Traveller
  /** Their place in the list; undefined for everybody else. */
  readonly truly: number | undefined
}

export interface MadeUpBorder {
  readonly list: readonly ListedPerson[]
  /** As it is: hardly anybody is listed. For speed. */
  readonly traffic: readonly Traveller[]
  /** Half of them listed, half near misses: relatives, namesakes, people of one name and birthday. For accuracy. */
  readonly checked: readonly CheckedTraveller[]
}

const SHARE_OF_A_YEAR = 7_106 / 12_100_000

export function madeUpBorder(people: number, scans: number, checks: number, seed: number): MadeUpBorder {
  const traffic = makePopulation({ people, crossings: scans, seed, share: SHARE_OF_A_YEAR })
  const checked = makePopulation({ people, crossings: checks, seed, share: 0.5 })
  const list = listOf(traffic)
  const places = new Map(list.map(({ personProfileNumber }, position) => [personProfileNumber, position]))
  return {
    list,
    traffic: [...traffic.crossings()].map(({ person }) => person),
    checked: [...checked.crossings()].map(({ person, truth }) => ({
      traveller: person,
      truly: truth === undefined ? undefined : places.get(truth.personProfileNumber),
    })),
  }
}

function listOf({ listed }: Population): readonly ListedPerson[] {
  return listed.map(({ personProfileNumber, record, alertType }) => ({
    personProfileNumber,
    familyName: record.familyName,
    givenNames: record.givenNames,
    dateOfBirth: record.dateOfBirth,
    gender: record.gender,
    alertType: alertType ?? 'silent',
  }))
}

export function comparable(person: Traveller): ComparablePerson {
  return {
    family: familyNameWords(person.familyName).join(' '),
    given: givenNameWords(person.givenNames).join(' '),
    born: formatPartialDate(person.dateOfBirth).replaceAll('-', ''),
    gender: person.gender,
  }
}
