/** From the fitted shares: what bits and credits the levels would have by the data, beside what the agreement gives. */
import { MATCHING_FIELDS, type MatchingField, type MatchingPlan, type MatchingStandards } from '#matching'
import type { PerLevel } from './compared-pairs.ts'

export interface ProposedLevel {
  readonly field: MatchingField
  readonly level: string
  /** How many pairs of one person are estimated to stand at the level. */
  readonly samePairs: number
  /** Hundredths of a bit. */
  readonly bits: number
  readonly proposedBits: number
  /** Hundredths of a point. */
  readonly credit: number
  readonly proposedCredit: number
  /** True where too little can be learned of the level: it keeps what it has. */
  readonly kept: boolean
}

export interface Fitted {
  readonly agreement: PerLevel
  readonly chance: PerLevel
  readonly seenByChance: PerLevel
  readonly samePairs: PerLevel
  readonly meanRarity: PerLevel
  /** The level that was not fitted. */
  readonly pinned: { readonly field: MatchingField; readonly level: string }
}

/** With fewer pairs on either side a share is mere chance. */
const FEWEST = 10

export function proposeLevels(plan: MatchingPlan, fitted: Fitted): readonly ProposedLevel[] {
  return MATCHING_FIELDS.flatMap((field) => {
    const levels = plan.fields[field].levels.map((level) => {
      const samePairs = fitted.samePairs[field].get(level.level) ?? 0
      const seen = fitted.seenByChance[field].get(level.level) ?? 0
      const m = fitted.agreement[field].get(level.level) ?? 0
      const u = fitted.chance[field].get(level.level) ?? 0
      const isPinned = fitted.pinned.field === field && fitted.pinned.level === level.level
      const kept = isPinned || samePairs < FEWEST || seen < FEWEST || m === 0 || u === 0
      const proposedBits = kept ? level.bits : Math.round(100 * Math.log2(m / u))
      const evidence = proposedBits + 100 * (fitted.meanRarity[field].get(level.level) ?? 0)
      return { field, ...level, samePairs, kept, proposedBits, evidence }
    })
    return creditsOf(levels, plan.fields[field].weight)
  })
}

interface WeighedLevel extends Omit<ProposedLevel, 'proposedCredit'> {
  /** What the level says in the mean, names' rarity included: hundredths of a bit. */
  readonly evidence: number
}

/**
 * The share of the weight that the level's evidence is of that of equality, both counted from `different`; never more
 * than the level before, because the agreement's credits never rise along the order.
 */
function creditsOf(levels: readonly WeighedLevel[], weight: number): readonly ProposedLevel[] {
  const least = levels.at(-1)?.evidence ?? 0
  const most = (levels[0]?.evidence ?? 0) - least
  let before = weight
  return levels.map(({ field, level, samePairs, kept, bits, proposedBits, credit, evidence }, at) => {
    const share = most <= 0 ? 0 : Math.max(0, Math.min(1, (evidence - least) / most))
    const byEvidence = at === 0 || kept ? credit : Math.round((weight * share) / 10) * 10
    const proposedCredit = at === levels.length - 1 ? 0 : Math.min(before, byEvidence)
    before = proposedCredit
    return { field, level, samePairs, kept, bits, proposedBits, credit, proposedCredit }
  })
}

/** The agreement's standards with the proposed bits, and with the proposed credits as well. */
export function proposedStandards(
  { standards }: MatchingPlan,
  proposed: readonly ProposedLevel[],
  { priorBits, withCredits }: { readonly priorBits: number; readonly withCredits: boolean },
): MatchingStandards {
  const changed = <Level extends { readonly level: string; readonly bits: number; readonly credit: number }>(
    field: MatchingField,
    levels: readonly Level[],
  ): readonly Level[] =>
    levels.map((level) => {
      const change = proposed.find((one) => one.field === field && one.level === level.level)
      if (change === undefined) return level
      const { proposedBits: bits, proposedCredit } = change
      return { ...level, bits, credit: withCredits ? proposedCredit : level.credit }
    })
  const { familyName, dateOfBirth, givenNames, gender } = standards.fields
  return {
    ...standards,
    priorBits,
    fields: {
      familyName: { ...familyName, levels: changed('familyName', familyName.levels) },
      dateOfBirth: { ...dateOfBirth, levels: changed('dateOfBirth', dateOfBirth.levels) },
      givenNames: { ...givenNames, levels: changed('givenNames', givenNames.levels) },
      gender: { ...gender, levels: changed('gender', gender.levels) },
    },
  }
}
