/** The weighted score of a traveller and a listed person: exact integers, hundredths of a point, and the log-odds beside. */
import { birthDateLevelsThatHold } from './compare-birth-dates.ts'
import { familyNameLevelsThatHold } from './compare-family-names.ts'
import { genderLevelsThatHold } from './compare-genders.ts'
import { givenNamesLevelsThatHold } from './compare-given-names.ts'
import type { ComparedPerson } from './compared-person.ts'
import type { MatchingPlan, PlannedField, PlannedLevel } from './compile-standards.ts'
import { namesakeBits, nameBits } from './log-odds.ts'
import type { NameFrequencies } from './name-frequencies.ts'
import { qualifierHolds } from './qualifiers.ts'
import type { BandName, QualifierStandard } from './standards.ts'

/** The level of each field, and what they add up to. */
export interface PairLevels {
  readonly familyName: PlannedLevel
  readonly dateOfBirth: PlannedLevel
  readonly givenNames: PlannedLevel
  readonly gender: PlannedLevel
  readonly score: number
  /** Hundredths of a bit: the log-odds (base 2) that the two are one person. */
  readonly logOdds: number
}

export interface PairScore extends PairLevels {
  /** Undefined below the lowest band. */
  readonly band: BandName | undefined
  /** What argued against the match, where it lowered the band or would have. */
  readonly qualifiers: readonly QualifierStandard[]
}

/** The first level of the agreement's order that holds. */
export function levelGiven({ levels }: PlannedField, holding: number): PlannedLevel {
  for (const level of levels) if ((holding & level.bit) !== 0) return level
  // `different` is the last level of every field and always holds: compileStandards sees to it.
  throw new RangeError('no comparison level holds')
}

export function birthDateLevel(plan: MatchingPlan, traveller: number, listed: number): PlannedLevel {
  return levelGiven(plan.fields.dateOfBirth, birthDateLevelsThatHold(traveller, listed))
}

/** Undefined when the pair cannot reach `floor` points, whatever its names are. */
export function scorePair(
  plan: MatchingPlan,
  traveller: ComparedPerson,
  listed: ComparedPerson,
  frequencies: NameFrequencies,
  floor = 0,
): PairScore | undefined {
  const { fields } = plan
  const dateOfBirth = birthDateLevel(plan, traveller.born, listed.born)
  const gender = levelGiven(fields.gender, genderLevelsThatHold(traveller.gender, listed.gender))
  const withoutNames = dateOfBirth.credit + gender.credit
  if (withoutNames + fields.familyName.weight + fields.givenNames.weight < floor) return undefined
  const familyName = levelGiven(fields.familyName, familyNameLevelsThatHold(traveller, listed))
  if (withoutNames + familyName.credit + fields.givenNames.weight < floor) return undefined
  const givenNames = levelGiven(fields.givenNames, givenNamesLevelsThatHold(traveller, listed))
  const score = withoutNames + familyName.credit + givenNames.credit
  if (score < floor) return undefined
  const logOdds =
    plan.standards.priorBits +
    dateOfBirth.bits +
    gender.bits +
    nameBits(familyName, givenNames, traveller, listed, frequencies) +
    (dateOfBirth.level === 'exact' ? 0 : namesakeBits(familyName, givenNames, listed, frequencies))
  return qualified(plan, { familyName, dateOfBirth, givenNames, gender, score, logOdds })
}

function qualified(plan: MatchingPlan, pair: PairLevels): PairScore {
  const earned = plan.bands.find(({ from }) => pair.score >= from)?.band
  const qualifiers = plan.standards.qualifiers.filter(({ qualifier, belowLogOdds }) =>
    qualifierHolds(qualifier, pair, belowLogOdds ?? 0),
  )
  const caps = qualifiers.map(({ capBand }) => capBand)
  // Bands are named from A downwards, so the lowest is the greatest letter.
  const band =
    earned === undefined ? undefined : caps.reduce((lowest, cap) => (cap > lowest ? cap : lowest), earned)
  return { ...pair, band, qualifiers }
}
