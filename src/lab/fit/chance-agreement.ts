/** How often two people taken at random stand at a level (u), equal names weighed by how rare they are. */
import type { ListedPerson, MatchingIndex, MatchingPlan, Traveller } from '#matching'
import { comparePair, perLevel, type PerLevel } from './compared-pairs.ts'

export interface ChanceAgreement {
  /**
   * For each level the mean of 2^rarity over random pairs that stand at it, 0 for the others: the share of random pairs
   * where rarity does not count. It makes `m / u * 2^rarity` a likelihood ratio that adds up to 1 over strangers.
   */
  readonly weighedShare: PerLevel
  /** How many random pairs stood at the level: with few, the share says little. */
  readonly seen: PerLevel
}

export interface ChanceSource {
  readonly barePlan: MatchingPlan
  readonly index: MatchingIndex
  readonly list: readonly ListedPerson[]
  readonly travellers: readonly Traveller[]
  readonly random: { below(bound: number): number }
  readonly pairs: number
}

export function chanceAgreement(source: ChanceSource): ChanceAgreement {
  const { barePlan, index, list, travellers, random, pairs } = source
  const sums = counters(barePlan)
  const seen = counters(barePlan)
  for (let pair = 0; pair < pairs; pair++) {
    const traveller = travellers[random.below(travellers.length)]
    const listed = list[random.below(list.length)]
    if (traveller === undefined || listed === undefined) continue
    const { levels, rarity } = comparePair(barePlan, index, traveller, listed)
    for (const { field } of FIELDS) {
      const level = levels[field]
      add(sums[field], level, 2 ** rarity[field])
      add(seen[field], level, 1)
    }
  }
  // Half a pair at each level stands for what the sample was too small to show.
  return {
    weighedShare: perLevel(barePlan, (field, level) => ((sums[field].get(level) ?? 0) + 0.5) / pairs),
    seen: perLevel(barePlan, (field, level) => seen[field].get(level) ?? 0),
  }
}

const FIELDS = [
  { field: 'familyName' },
  { field: 'dateOfBirth' },
  { field: 'givenNames' },
  { field: 'gender' },
] as const

type Counters = Record<(typeof FIELDS)[number]['field'], Map<string, number>>

function counters(plan: MatchingPlan): Counters {
  return perLevel(plan, () => 0) as Counters
}

function add(counts: Map<string, number>, level: string, amount: number): void {
  counts.set(level, (counts.get(level) ?? 0) + amount)
}
