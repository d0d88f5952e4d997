/**
 * What argues against a match that has the points: each qualifier is one test of a closed registry, which the agreement
 * may use, with the highest band that remains where it holds.
 */

/** What the tests ask of a pair: the level of each field, and how much all of it weighs. */
interface WeighedPair {
  readonly familyName: { readonly level: string }
  readonly dateOfBirth: { readonly level: string }
  readonly givenNames: { readonly level: string }
  readonly gender: { readonly level: string }
  /** Hundredths of a bit. */
  readonly logOdds: number
}

type QualifierTest = (pair: WeighedPair, belowLogOdds: number) => boolean

const AGREEING: ReadonlySet<string> = new Set([
  'exact',
  'transliteration',
  'particle',
  'middle-initial',
  'single-name',
])
const CONTRADICTING_GIVEN: ReadonlySet<string> = new Set(['different', 'first-name-only'])

function isExact({ familyName, dateOfBirth, givenNames, gender }: WeighedPair): boolean {
  return [familyName, dateOfBirth, givenNames, gender].every(({ level }) => level === 'exact')
}

export const QUALIFIERS = {
  /** Different given names with the same family name and birth date: twins, or strangers. */
  'given-names-contradict': ({ givenNames }) => CONTRADICTING_GIVEN.has(givenNames.level),
  'gender-contradicts': ({ gender }) => gender.level === 'different',
  'gender-and-name-disagree': ({ familyName, givenNames, gender }) =>
    gender.level === 'different' && !(AGREEING.has(familyName.level) && AGREEING.has(givenNames.level)),
  'birth-date-and-name-disagree': ({ familyName, givenNames, dateOfBirth }) =>
    dateOfBirth.level !== 'exact' && !(AGREEING.has(familyName.level) && AGREEING.has(givenNames.level)),
  /** The birth dates differ, and the names are too common to make up for it: a namesake of about the same age. */
  'birth-date-not-borne-out': ({ dateOfBirth, logOdds }, belowLogOdds) =>
    dateOfBirth.level !== 'exact' && logOdds < belowLogOdds,
  /** Not equal in everything, and the names so common that a stranger is as likely. */
  'evidence-too-common': (pair, belowLogOdds) => pair.logOdds < belowLogOdds && !isExact(pair),
} as const satisfies Record<string, QualifierTest>

export type QualifierName = keyof typeof QUALIFIERS

export function isQualifierName(name: string): name is QualifierName {
  return Object.hasOwn(QUALIFIERS, name)
}

export function qualifierHolds(name: QualifierName, pair: WeighedPair, belowLogOdds: number): boolean {
  const test: QualifierTest = QUALIFIERS[name]
  return test(pair, belowLogOdds)
}
