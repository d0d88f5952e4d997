/** Learns bits and credits for an agreement's levels from a list and the people at the border, without any truth. */
import {
  buildIndex,
  compileStandards,
  scoreDownTo,
  type ListedPerson,
  type MatchingPlan,
  type MatchingStandards,
  type Reach,
} from '#matching'
import type { ScreenedPerson } from '../evaluation/index.ts'
import { chanceAgreement, type ChanceSource } from './chance-agreement.ts'
import { changesInBandA, type BandChange } from './changes-in-band.ts'
import { comparePair, withoutBits, type ComparedPair } from './compared-pairs.ts'
import { fitMixture } from './expectation-maximisation.ts'
import { proposedStandards, proposeLevels, type ProposedLevel } from './propose-standards.ts'

export interface FitOrder {
  readonly plan: MatchingPlan
  readonly list: readonly ListedPerson[]
  readonly people: readonly ScreenedPerson[]
  readonly random: ChanceSource['random']
  /** How many pairs are drawn to learn what chance does. */
  readonly randomPairs?: number
}

export interface Proposal {
  readonly levels: readonly ProposedLevel[]
  /** Hundredths of a bit. */
  readonly priorBits: number
  readonly proposedPriorBits: number
  /** How many pairs of one person are estimated to be there. */
  readonly estimatedPairs: number
  readonly sameBirthDate: { readonly pairs: number; readonly samePerson: number }
  readonly sameNames: { readonly pairs: number; readonly samePerson: number }
  /** With the proposed bits and the agreement's credits. */
  readonly changesByBits: readonly BandChange[]
  /** With the proposed bits and credits; undefined where they would not be valid standards. */
  readonly changesByCredits: readonly BandChange[] | undefined
}

const RANDOM_PAIRS = 1_000_000
const WHOEVER: Omit<Reach, 'keys'> = { lowestScore: 0, lowestDateCredit: 0 }
const SAME_BIRTH_DATE: Reach = {
  ...WHOEVER,
  keys: { byNames: false, byDateAndAName: [], byDate: ['exact'], everyone: false },
}
const SAME_NAMES: Reach = {
  ...WHOEVER,
  keys: { byNames: true, byDateAndAName: [], byDate: [], everyone: false },
}

/** Undefined where there are no pairs to learn from. */
export function fitStandards(order: FitOrder): Proposal | undefined {
  const { plan, list, people, random, randomPairs = RANDOM_PAIRS } = order
  const bare = compileStandards(withoutBits(plan))
  if (!bare.ok || list.length === 0 || people.length === 0) return undefined
  const index = buildIndex(bare.value, list)
  const travellers = people.map(({ traveller }) => traveller)
  const chance = chanceAgreement({
    barePlan: bare.value,
    index,
    list,
    travellers,
    random,
    pairs: randomPairs,
  })
  const byNumber = new Map(list.map((listed) => [listed.personProfileNumber, listed]))
  const block = (reach: Reach): readonly ComparedPair[] =>
    travellers.flatMap((traveller) =>
      scoreDownTo(index, traveller, reach).flatMap(({ personProfileNumber }) => {
        const listed = byNumber.get(personProfileNumber)
        return listed === undefined ? [] : [comparePair(bare.value, index, traveller, listed)]
      }),
    )
  const start = { plan, chance: chance.weighedShare }
  // What two records agree on by choice teaches nothing about that field: each block leaves its own out.
  const sameBirthDate = block(SAME_BIRTH_DATE)
  const sameNames = block(SAME_NAMES)
  if (sameBirthDate.length === 0 || sameNames.length === 0) return undefined
  const names = fitMixture(sameBirthDate, { ...start, fields: ['familyName', 'givenNames', 'gender'] })
  const pinned = { field: 'dateOfBirth', level: 'different' } as const
  const dates = fitMixture(sameNames, { ...start, fields: ['dateOfBirth', 'gender'], pinned })
  const samePerson = names.share * sameBirthDate.length
  const estimatedPairs = samePerson / Math.max(0.5, dates.agreement.dateOfBirth.get('exact') ?? 1)

  const joined = <Kind extends 'agreement' | 'samePairs' | 'meanRarity'>(kind: Kind) => ({
    ...names[kind],
    dateOfBirth: dates[kind].dateOfBirth,
  })
  const levels = proposeLevels(plan, {
    agreement: joined('agreement'),
    samePairs: joined('samePairs'),
    meanRarity: joined('meanRarity'),
    chance: chance.weighedShare,
    seenByChance: chance.seen,
    pinned,
  })
  const proposedPriorBits = Math.round(100 * Math.log2(estimatedPairs / (list.length * people.length)))
  const changes = (withCredits: boolean) =>
    changesUnder(proposedStandards(plan, levels, { priorBits: proposedPriorBits, withCredits }), order)
  return {
    levels,
    priorBits: plan.standards.priorBits,
    proposedPriorBits,
    estimatedPairs,
    sameBirthDate: { pairs: sameBirthDate.length, samePerson },
    sameNames: { pairs: sameNames.length, samePerson: dates.share * sameNames.length },
    changesByBits: changes(false) ?? [],
    changesByCredits: changes(true),
  }
}

function changesUnder(standards: MatchingStandards, { plan, list, people }: FitOrder) {
  const proposed = compileStandards(standards)
  return proposed.ok ? changesInBandA(plan, proposed.value, list, people) : undefined
}
