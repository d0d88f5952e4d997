/** Pairs of a traveller and a listed person as the fit sees them: the level of each field, and how rare its names are. */
import {
  explain,
  LEVELS,
  MATCHING_FIELDS,
  withoutNamesakes,
  type Explanation,
  type ListedPerson,
  type MatchingField,
  type MatchingIndex,
  type MatchingPlan,
  type Traveller,
} from '#matching'

/** By field: the level, and the bits that the rarity of the names adds. */
export interface ComparedPair {
  readonly levels: Readonly<Record<MatchingField, string>>
  readonly rarity: Readonly<Record<MatchingField, number>>
}

/** The same levels and credits without bits, so that the log-odds of an explanation are the names' rarity alone. */
export function withoutBits({ standards }: MatchingPlan): MatchingPlan['standards'] {
  const { familyName, dateOfBirth, givenNames, gender } = standards.fields
  const bare = <Field extends { readonly levels: readonly { readonly bits: number }[] }>(
    field: Field,
  ): Field => ({
    ...field,
    levels: field.levels.map((level) => ({ ...level, bits: 0 })),
  })
  return {
    ...standards,
    priorBits: 0,
    fields: {
      familyName: bare(familyName),
      dateOfBirth: bare(dateOfBirth),
      givenNames: bare(givenNames),
      gender: bare(gender),
    },
  }
}

export function comparePair(
  barePlan: MatchingPlan,
  { frequencies }: MatchingIndex,
  traveller: Traveller,
  listed: ListedPerson,
): ComparedPair {
  // What namesakes take away belongs to no level.
  const own = withoutNamesakes(frequencies[listed.alertType])
  const explanation = explain(barePlan, traveller, listed, own)
  const levels = Object.fromEntries(explanation.fields.map(({ field, level }) => [field, level]))
  const familyName = familyNameRarity(explanation, levels['familyName'] ?? '')
  const givenNames = explanation.logOdds / 100 - familyName
  return {
    levels: levels as Record<MatchingField, string>,
    rarity: { familyName, givenNames, dateOfBirth: 0, gender: 0 },
  }
}

function familyNameRarity({ evidence: { traveller, listed } }: Explanation, level: string): number {
  const registry: Readonly<Record<string, { readonly rarity?: 'commoner' | 'rarer' }>> = LEVELS.familyName
  const mode = registry[level]?.rarity
  if (mode === undefined) return 0
  // In each other's place, names weigh what they weigh in their own.
  if (level === 'swapped') return listed.familyRarity / 100
  const both = [traveller.familyRarity, listed.familyRarity] as const
  return (mode === 'commoner' ? Math.min(...both) : Math.max(...both)) / 100
}

/** A number for each level of each field. */
export type PerLevel = Readonly<Record<MatchingField, ReadonlyMap<string, number>>>

export function perLevel(
  plan: MatchingPlan,
  valueOf: (field: MatchingField, level: string) => number,
): PerLevel {
  const values = MATCHING_FIELDS.map((field) => [
    field,
    new Map(plan.fields[field].levels.map(({ level }) => [level, valueOf(field, level)])),
  ])
  return Object.fromEntries(values) as PerLevel
}
