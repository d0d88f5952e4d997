/** Checks the technical standards of an agreement and makes of them the plan that the matcher works from. */
import { err, fault, ok, type ErrorCode, type Fault, type Result } from '#kernel'
import { LEVELS, levelBits, type NameWitness } from './levels.ts'
import { MATCHING_FIELDS, type MatchingField } from './person.ts'
import { reachDownTo, type Reach } from './plan-keys.ts'
import type { PlannedField, PlannedFields, PlannedLevel } from './planned-field.ts'
import { isQualifierName } from './qualifiers.ts'
import {
  BAND_NAMES,
  type BandName,
  type BandStandard,
  type LevelStandard,
  type MatchingStandards,
} from './standards.ts'

export type { PlannedField, PlannedLevel }

/** The score of two people who agree in everything. */
export const FULL_SCORE = 10_000
/** In the programme, family name and date of birth together make 75 of the 100 points. */
export const FAMILY_NAME_AND_BIRTH_DATE = 7_500

export interface MatchingPlan {
  readonly standards: MatchingStandards
  readonly fields: PlannedFields
  readonly bands: readonly BandStandard[]
  /** For each band, how the index is asked so that no pair of that band or a higher one is missed. */
  readonly reach: ReadonlyMap<BandName, Reach>
}

export function compileStandards(standards: MatchingStandards): Result<MatchingPlan, Fault[]> {
  const faults = [
    ...faultsOfFields(standards),
    ...faultsOfBands(standards.bands),
    ...faultsOfQualifiers(standards),
  ]
  if (!Number.isInteger(standards.priorBits)) faults.push(wrong('standards-not-whole', 'priorBits'))
  if (faults.length > 0) return err(faults)
  const fields = {
    familyName: plannedField(standards, 'familyName'),
    dateOfBirth: plannedField(standards, 'dateOfBirth'),
    givenNames: plannedField(standards, 'givenNames'),
    gender: plannedField(standards, 'gender'),
  }
  const reach = new Map(standards.bands.map(({ band, from }) => [band, reachDownTo(fields, from)]))
  return ok({ standards, fields, bands: standards.bands, reach })
}

function wrong(code: ErrorCode, field: string): Fault {
  return fault(code, { field })
}

function plannedField(standards: MatchingStandards, field: MatchingField): PlannedField {
  const registry: Readonly<Record<string, { witness?: NameWitness; rarity?: 'commoner' | 'rarer' }>> =
    LEVELS[field]
  const bits = levelBits(registry)
  const { weight, levels } = standards.fields[field]
  return {
    weight,
    levels: levels.map((level: LevelStandard) => {
      const { witness, rarity } = registry[level.level] ?? {}
      return { ...level, bit: bits[level.level] ?? 0, witness, rarity }
    }),
  }
}

function faultsOfFields({ fields }: MatchingStandards): Fault[] {
  const faults: Fault[] = []
  const weights = MATCHING_FIELDS.map((field) => fields[field].weight)
  if (weights.reduce((sum, weight) => sum + weight, 0) !== FULL_SCORE)
    faults.push(wrong('standards-weights-sum', 'fields'))
  if (fields.familyName.weight + fields.dateOfBirth.weight !== FAMILY_NAME_AND_BIRTH_DATE) {
    faults.push(wrong('standards-family-name-and-birth-date', 'fields'))
  }
  for (const field of MATCHING_FIELDS) faults.push(...faultsOfLevels(field, fields[field]))
  return faults
}

function faultsOfLevels(
  field: MatchingField,
  { weight, levels }: MatchingStandards['fields'][MatchingField],
): Fault[] {
  const faults: Fault[] = []
  if (!Number.isInteger(weight) || weight < 0)
    faults.push(wrong('standards-not-whole', `fields.${field}.weight`))
  const [first, last] = [levels[0], levels.at(-1)]
  if (first?.level !== 'exact' || first.credit !== weight)
    faults.push(wrong('standards-exact-first', `fields.${field}.levels`))
  if (last?.level !== 'different' || last.credit !== 0)
    faults.push(wrong('standards-different-last', `fields.${field}.levels`))
  const seen = new Set<string>()
  let before = Number.POSITIVE_INFINITY
  for (const { level, sentence, credit, bits } of levels) {
    const place = `fields.${field}.levels.${level}`
    if (!Object.hasOwn(LEVELS[field], level)) faults.push(wrong('standards-level-unknown', place))
    if (seen.has(level)) faults.push(wrong('standards-level-twice', place))
    if (sentence.trim() === '') faults.push(wrong('standards-sentence-missing', place))
    if (!Number.isInteger(credit) || credit < 0 || !Number.isInteger(bits))
      faults.push(wrong('standards-not-whole', place))
    if (credit > before) faults.push(wrong('standards-credit-rises', place))
    seen.add(level)
    before = credit
  }
  return faults
}

function faultsOfBands(bands: readonly BandStandard[]): Fault[] {
  const faults: Fault[] = []
  if (bands[0]?.band !== 'A' || bands[0].to !== FULL_SCORE) faults.push(wrong('standards-bands', 'bands'))
  for (const [at, { band, from, to }] of bands.entries()) {
    const above = bands[at - 1]
    const whole = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to
    if (!whole || band !== BAND_NAMES[at] || (above !== undefined && to !== above.from - 1)) {
      faults.push(wrong('standards-bands', `bands.${band}`))
    }
  }
  return faults
}

function faultsOfQualifiers({ qualifiers, bands }: MatchingStandards): Fault[] {
  const faults: Fault[] = []
  for (const { qualifier, sentence, capBand, belowLogOdds } of qualifiers) {
    const place = `qualifiers.${qualifier}`
    if (!isQualifierName(qualifier)) faults.push(wrong('standards-qualifier-unknown', place))
    if (sentence.trim() === '') faults.push(wrong('standards-sentence-missing', place))
    if (!bands.some(({ band }) => band === capBand)) faults.push(wrong('standards-bands', place))
    if (belowLogOdds !== undefined && !Number.isInteger(belowLogOdds))
      faults.push(wrong('standards-not-whole', place))
  }
  return faults
}
