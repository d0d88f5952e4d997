/**
 * The closed registry of comparison levels: each name stands for one test, which the agreement may use or leave out but
 * not change. `witness` tells the planner which index keys any two values at that level are sure to share.
 */
import type { MatchingField } from './person.ts'

/** The keys that two names can share: all the letters, or a part that stays when the rest is missing. */
export type NameWitness =
  /** The folded letters of the whole name. */
  | 'whole'
  /** The family name without its particles; the first given name. */
  | 'core'
  /** The whole of one name equals the whole of the other's *other* name. */
  | 'swapped'

interface NameLevelEntry {
  readonly witness?: NameWitness
  /** How the rarity of the two names enters the log-odds: that of the more common one, of the rarer one, or not. */
  readonly rarity?: 'commoner' | 'rarer'
}

export const FAMILY_NAME_LEVELS = {
  /** The same letters; spaces, hyphens and apostrophes do not count. */
  exact: { witness: 'whole', rarity: 'commoner' },
  /** The same letters once the variants of ICAO 9303-3 (AE for A, OE for O, UE for U, AA for A) and doubled vowels are folded. */
  transliteration: { witness: 'whole', rarity: 'commoner' },
  /** The same once particles (VAN DER, DE, TE, BIN...) are left out. */
  particle: { witness: 'core', rarity: 'commoner' },
  /** The document cut the name off; what is left is the beginning of the other. */
  truncated: { rarity: 'commoner' },
  /** Family and given names stand in each other's place. */
  swapped: { witness: 'swapped', rarity: 'rarer' },
  /** One letter added, missing, wrong, or two neighbours changed over, in a name of at least four letters. */
  'typing-error': { rarity: 'rarer' },
  /** One name is a part of the other's compound name. */
  'compound-part': { rarity: 'commoner' },
  /** Two romanisations of the same Chinese or Korean name. */
  romanisation: { rarity: 'commoner' },
  /** Sounds the same and is spelled nearly the same. */
  phonetic: { rarity: 'rarer' },
  /** Two typing errors in a name of at least seven letters. */
  'two-typing-errors': { rarity: 'rarer' },
  /** In each other's place, with a typing error or a part missing. */
  'swapped-close': { rarity: 'commoner' },
  /** One of the two has no family name. */
  missing: {},
  different: {},
} as const satisfies Record<string, NameLevelEntry>

export const GIVEN_NAMES_LEVELS = {
  exact: { witness: 'whole', rarity: 'commoner' },
  transliteration: { witness: 'whole', rarity: 'commoner' },
  /** Neither has given names and the family name is equal: the whole name is one word on both sides. */
  'single-name': { witness: 'whole' },
  /** The first given name is equal and a middle name stands as its initial. */
  'middle-initial': { witness: 'core', rarity: 'commoner' },
  /** The first given name is equal; both have middle names, and one side lacks one that comes before those it has. */
  'middle-skipped': { witness: 'core', rarity: 'commoner' },
  /** The first given name is equal; the record lacks middle names that the document shows. */
  'middle-not-recorded': { witness: 'core', rarity: 'commoner' },
  /** The first given name is equal; one side lacks middle names that the other has. */
  'middle-missing': { witness: 'core', rarity: 'commoner' },
  truncated: { rarity: 'commoner' },
  swapped: { witness: 'swapped', rarity: 'rarer' },
  /** The same given names in another order. */
  reordered: { rarity: 'commoner' },
  'typing-error': { rarity: 'rarer' },
  /** The first given name is equal; there is a typing error in a middle name. */
  'middle-typing-error': { witness: 'core', rarity: 'commoner' },
  /** A typing error in the first given name, and one side lacks middle names. */
  'typing-error-middle-missing': { rarity: 'rarer' },
  nickname: { rarity: 'commoner' },
  'nickname-middle-missing': { rarity: 'commoner' },
  phonetic: { rarity: 'rarer' },
  /** The first given name of one side stands as its initial. */
  initials: {},
  /** One side goes by a given name that is not the other's first. */
  'middle-name-used': { rarity: 'commoner' },
  'two-typing-errors': { rarity: 'rarer' },
  'swapped-close': { rarity: 'commoner' },
  /** The first given name is equal, but the middle names contradict each other. */
  'first-name-only': { witness: 'core', rarity: 'commoner' },
  missing: {},
  different: {},
} as const satisfies Record<string, NameLevelEntry>

/** Of dates, the planner knows for each level where in the list the dates at that level stand (`date-slots.ts`). */
export const DATE_OF_BIRTH_LEVELS = {
  exact: {},
  'day-month-swapped': {},
  /** One digit of the eight is wrong. */
  'wrong-digit': {},
  /** Two neighbouring digits changed over. */
  'digits-transposed': {},
  /** The day is unknown on one side; year and month agree. */
  'day-unknown': {},
  /** Day and month are unknown on one side; the year agrees. */
  'month-unknown': {},
  /** The year is unknown on one side; day and month agree. */
  'year-unknown': {},
  /** One side says 1 January, which stands in for an unknown day in many registers; the year agrees. */
  placeholder: {},
  /** Two of day, month and year agree. */
  'two-parts-equal': {},
  /** Nothing in the two dates can be compared. */
  unknown: {},
  different: {},
} as const satisfies Record<string, object>

export const GENDER_LEVELS = {
  exact: {},
  /** One side says X or nothing. */
  unknown: {},
  different: {},
} as const satisfies Record<string, object>

export const LEVELS = {
  familyName: FAMILY_NAME_LEVELS,
  dateOfBirth: DATE_OF_BIRTH_LEVELS,
  givenNames: GIVEN_NAMES_LEVELS,
  gender: GENDER_LEVELS,
} as const satisfies Record<MatchingField, Record<string, object>>

export type DateOfBirthLevel = keyof typeof DATE_OF_BIRTH_LEVELS
export type LevelOf<Field extends MatchingField> = keyof (typeof LEVELS)[Field] & string
export type LevelName = { [Field in MatchingField]: LevelOf<Field> }[MatchingField]

/** The levels that hold of a comparison travel as a set of bits, one for each level in the order of its registry. */
export function levelBits<Level extends string>(
  registry: Readonly<Record<Level, object>>,
): Readonly<Record<Level, number>> {
  const names = Object.keys(registry) as Level[]
  return Object.fromEntries(names.map((name, position) => [name, 1 << position])) as Record<Level, number>
}
