/** Fellegi and Sunter's model of a block of pairs, fitted without any truth by expectation and maximisation. */
import type { MatchingField, MatchingPlan } from '#matching'
import type { ComparedPair, PerLevel } from './compared-pairs.ts'

export interface Mixture {
  /** The share of the block's pairs that are one person. */
  readonly share: number
  /** How often one person's two records stand at the level (m), for the fields that were fitted. */
  readonly agreement: PerLevel
  /** By level: how many pairs of one person are estimated to stand there, and how rare their names are in the mean. */
  readonly samePairs: PerLevel
  readonly meanRarity: PerLevel
  readonly rounds: number
}

export interface MixtureStart {
  readonly plan: MatchingPlan
  /** The fields that are free within the block: those that it was not blocked by. */
  readonly fields: readonly MatchingField[]
  readonly chance: PerLevel
  /**
   * A level whose share among pairs of one person stays as the agreement's bits have it, where the block cannot tell:
   * of namesakes with different birth dates nobody knows who is one person.
   */
  readonly pinned?: { readonly field: MatchingField; readonly level: string }
}

const MOST_ROUNDS = 200
const SETTLED = 1e-6
/** As many pairs at each level are added to what was seen, so that no level is impossible. */
const SMOOTHING = 0.5

export function fitMixture(
  pairs: readonly ComparedPair[],
  { plan, fields, chance, pinned }: MixtureStart,
): Mixture {
  let agreement = startingAgreement(plan, fields, chance)
  let share = 0.5
  const kept = pinned && { ...pinned, share: agreement[pinned.field].get(pinned.level) ?? 0 }
  let rounds = 0
  let weights: Float64Array = new Float64Array(pairs.length)
  for (; rounds < MOST_ROUNDS; rounds++) {
    weights = expectation(pairs, fields, { chance, agreement, share })
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const settled = Math.abs(total / pairs.length - share) < SETTLED
    share = Math.min(1 - 1e-9, Math.max(1e-9, total / Math.max(1, pairs.length)))
    agreement = maximisation(pairs, fields, { plan, weights, total, kept })
    if (settled) break
  }
  return { share, agreement, rounds, ...samePairsOf(pairs, fields, plan, weights) }
}

/** What the agreement's own bits say, as shares that add up to one. */
function startingAgreement(plan: MatchingPlan, fields: readonly MatchingField[], chance: PerLevel): PerLevel {
  return forFields(plan, fields, (field) => {
    const shares = plan.fields[field].levels.map(({ level, bits }): [string, number] => [
      level,
      2 ** (bits / 100) * (chance[field].get(level) ?? 0),
    ])
    const sum = shares.reduce((all, [, share]) => all + share, 0)
    return new Map(shares.map(([level, share]) => [level, share / sum]))
  })
}

interface Model {
  readonly chance: PerLevel
  readonly agreement: PerLevel
  readonly share: number
}

/** How likely each pair is one person. */
function expectation(
  pairs: readonly ComparedPair[],
  fields: readonly MatchingField[],
  { chance, agreement, share }: Model,
): Float64Array {
  return Float64Array.from(pairs, ({ levels, rarity }) => {
    let odds = share / (1 - share)
    for (const field of fields) {
      const level = levels[field]
      odds *= ((agreement[field].get(level) ?? 0) / (chance[field].get(level) ?? 1)) * 2 ** rarity[field]
    }
    return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds)
  })
}

interface Weighed {
  readonly plan: MatchingPlan
  readonly weights: Float64Array
  readonly total: number
  readonly kept: { readonly field: MatchingField; readonly level: string; readonly share: number } | undefined
}

function maximisation(
  pairs: readonly ComparedPair[],
  fields: readonly MatchingField[],
  { plan, weights, total, kept }: Weighed,
): PerLevel {
  return forFields(plan, fields, (field) => {
    const { levels } = plan.fields[field]
    const sums = new Map(levels.map(({ level }) => [level, SMOOTHING]))
    for (const [at, pair] of pairs.entries()) add(sums, pair.levels[field], weights[at] ?? 0)
    let all = total + SMOOTHING * levels.length
    if (kept?.field === field) {
      // The others share what is left.
      all = (all - (sums.get(kept.level) ?? 0)) / (1 - kept.share)
      sums.set(kept.level, kept.share * all)
    }
    return new Map([...sums].map(([level, sum]) => [level, sum / all]))
  })
}

function samePairsOf(
  pairs: readonly ComparedPair[],
  fields: readonly MatchingField[],
  plan: MatchingPlan,
  weights: Float64Array,
): Pick<Mixture, 'samePairs' | 'meanRarity'> {
  const samePairs = forFields(plan, fields, () => new Map<string, number>())
  const rarities = forFields(plan, fields, () => new Map<string, number>())
  for (const [at, { levels, rarity }] of pairs.entries()) {
    for (const field of fields) {
      const weight = weights[at] ?? 0
      add(samePairs[field], levels[field], weight)
      add(rarities[field], levels[field], weight * rarity[field])
    }
  }
  const meanRarity = forFields(plan, fields, (field) => {
    const means = [...rarities[field]].map(([level, sum]): [string, number] => [
      level,
      sum / Math.max(1e-9, samePairs[field].get(level) ?? 0),
    ])
    return new Map(means)
  })
  return { samePairs, meanRarity }
}

function add(sums: Map<string, number>, level: string, amount: number): void {
  sums.set(level, (sums.get(level) ?? 0) + amount)
}

/** Fields that are not fitted hold nothing. */
function forFields<Values extends ReadonlyMap<string, number>>(
  plan: MatchingPlan,
  fields: readonly MatchingField[],
  valuesOf: (field: MatchingField) => Values,
): Record<MatchingField, Values> {
  const all = Object.keys(plan.fields) as MatchingField[]
  const none = new Map<string, number>() as unknown as Values
  return Object.fromEntries(
    all.map((field) => [field, fields.includes(field) ? valuesOf(field) : none]),
  ) as Record<MatchingField, Values>
}
