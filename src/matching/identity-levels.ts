/** At which comparison levels two identities agree, asked without an agreement's weights: by whoever looks for a person. */
import { UNKNOWN_DATE, type PartialDate } from '#kernel'
import { birthDateLevelsThatHold, DATE_OF_BIRTH_BITS } from './compare-birth-dates.ts'
import { FAMILY_NAME_BITS, familyNameLevelsThatHold } from './compare-family-names.ts'
import { GIVEN_NAMES_BITS, givenNamesLevelsThatHold } from './compare-given-names.ts'
import { comparedWords, packDate, type ComparedPerson } from './compared-person.ts'
import type { LevelOf } from './levels.ts'

/** Of each field the levels that count; the name of a person agrees when both its parts are at one of them. */
export interface CountedLevels {
  readonly familyName: readonly LevelOf<'familyName'>[]
  readonly givenNames: readonly LevelOf<'givenNames'>[]
  readonly dateOfBirth: readonly LevelOf<'dateOfBirth'>[]
}

/** Words of names in the letters of a travel document. */
export interface NameInWords {
  readonly family: readonly string[]
  readonly given: readonly string[]
}

export interface IdentityComparison {
  /** Names in the forms that the comparison looks at; whoever compares one with many makes its forms once. */
  prepare(name: NameInWords): ComparedPerson
  namesAgree(a: ComparedPerson, b: ComparedPerson): boolean
  birthDatesAgree(a: PartialDate, b: PartialDate): boolean
}

export function identityComparison(levels: CountedLevels): IdentityComparison {
  const family = bitsOf(FAMILY_NAME_BITS, levels.familyName)
  const given = bitsOf(GIVEN_NAMES_BITS, levels.givenNames)
  const born = bitsOf(DATE_OF_BIRTH_BITS, levels.dateOfBirth)
  return {
    prepare: (name) => comparedWords(name.family, name.given, { dateOfBirth: UNKNOWN_DATE, gender: 'X' }),
    namesAgree: (a, b) =>
      (familyNameLevelsThatHold(a, b) & family) !== 0 && (givenNamesLevelsThatHold(a, b) & given) !== 0,
    birthDatesAgree: (a, b) => (birthDateLevelsThatHold(packDate(a), packDate(b)) & born) !== 0,
  }
}

function bitsOf<Level extends string>(
  bits: Readonly<Record<Level, number>>,
  names: readonly NoInfer<Level>[],
): number {
  return names.reduce((all, name) => all | bits[name], 0)
}
