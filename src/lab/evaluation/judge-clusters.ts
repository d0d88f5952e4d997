/**
 * Compares the records of one set with each other; records of one cluster are one person. Sets with spoilt fields need a
 * look far below the agreement's bands, where no plan is lossless: pairs are compared that share both names or whose
 * birth dates are alike; records without a full birth date with everyone. A true pair that is not among them counts as
 * missed at every threshold.
 */
import { isFullDate, type Gender, type PartialDate } from '#kernel'
import {
  buildIndex,
  explain,
  scoreDownTo,
  withoutNamesakes,
  type ListedPerson,
  type MatchingPlan,
  type Reach,
} from '#matching'
import { outOfReach, pairOf, type JudgedPair, type JudgedScreening } from './judged-pair.ts'

export interface ClusteredRecord {
  readonly cluster: string
  readonly familyName: string
  readonly givenNames: string
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
}

/** Hundredths of a point. Two records with less in common are one person once in a great many. */
const LOWEST_SCORE = 5_000

const REACH: Reach = {
  lowestScore: LOWEST_SCORE,
  lowestDateCredit: 0,
  keys: {
    byNames: true,
    byDateAndAName: [],
    byDate: [
      'exact',
      'day-month-swapped',
      'wrong-digit',
      'digits-transposed',
      'day-unknown',
      'month-unknown',
      'year-unknown',
      'two-parts-equal',
    ],
    everyone: false,
  },
}

const EVERYONE: Reach = {
  ...REACH,
  keys: { byNames: false, byDateAndAName: [], byDate: [], everyone: true },
}
/** In larger sets, records without a full birth date are compared like all the others. */
const LARGEST_SET_FOR_EVERYONE = 10_000

export function judgeClusters(plan: MatchingPlan, records: readonly ClusteredRecord[]): JudgedScreening {
  // A record's number stands for its person profile number.
  const list = records.map((record, number): ListedPerson => ({
    ...record,
    personProfileNumber: String(number),
    alertType: 'silent',
  }))
  const index = buildIndex(plan, list)
  // Who bears the same names here may be the same person once more, which says nothing of how common the names are.
  const frequencies = withoutNamesakes(index.frequencies.silent)
  const pairs: JudgedPair[] = []
  const seen = new Set<string>()
  const judge = (
    one: number,
    other: number,
    samePerson: boolean,
    finish: (pair: JudgedPair) => JudgedPair,
  ) => {
    const [first, second] = one < other ? [one, other] : [other, one]
    const [record, listed] = [records[first], list[second]]
    if (record === undefined || listed === undefined || seen.has(`${first} ${second}`)) return
    seen.add(`${first} ${second}`)
    const explanation = explain(plan, record, listed, frequencies)
    pairs.push(finish(pairOf(explanation, factsOf(first, second, samePerson))))
  }
  for (const [number, record] of records.entries()) {
    const withEveryone = records.length <= LARGEST_SET_FOR_EVERYONE && !isFullDate(record.dateOfBirth)
    for (const pair of scoreDownTo(index, record, withEveryone ? EVERYONE : REACH)) {
      const other = Number(pair.personProfileNumber)
      const samePerson = records[other]?.cluster === record.cluster
      if (other !== number) judge(number, other, samePerson, (judged) => judged)
    }
  }
  for (const [number, other] of truePairs(records)) judge(number, other, true, outOfReach)
  return {
    scans: records.length,
    listed: records.length,
    scansByCulture: new Map(),
    pairs,
    lowestScore: LOWEST_SCORE,
    truthWithoutPair: 0,
    lostByIndex: 0,
  }
}

function factsOf(number: number, other: number, samePerson: boolean) {
  return {
    scan: String(number),
    personProfileNumber: String(other),
    nameCulture: undefined,
    recordErrors: undefined,
    samePerson,
  }
}

function* truePairs(records: readonly ClusteredRecord[]): Generator<readonly [number, number]> {
  const clusters = new Map<string, number[]>()
  for (const [number, { cluster }] of records.entries()) {
    const members = clusters.get(cluster)
    if (members === undefined) clusters.set(cluster, [number])
    else members.push(number)
  }
  for (const members of clusters.values()) {
    for (const [at, one] of members.entries()) for (const other of members.slice(at + 1)) yield [one, other]
  }
}
