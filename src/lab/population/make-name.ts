/** Gives a made-up person a name after the customs of a name culture. */
import type { Gender, SeededRandom } from '#kernel'
import { CHINESE_ENGLISH_NAMES, CHINESE_GIVEN_SYLLABLES, KOREAN_GIVEN_SYLLABLES } from './names/asian.ts'
import { CULTURE_NAMES, englishGivenNames, type NameCulture } from './names/name-cultures.ts'
import type { WeightedNames } from './names/name-list.ts'
import { rareSurname } from './names/rare-surnames.ts'
import { WeightedChoice } from './weighted-choice.ts'

export interface PersonName {
  /** The single name where there is only one. */
  readonly familyName: string
  readonly givenNames: string
}

/** The ranks of the long tail: each name as frequent as 1 / rank, none as frequent as those of the tables. */
const FIRST_RANK = 500
const RANKS = 120

export function makeName(
  random: SeededRandom,
  culture: NameCulture,
  gender: Gender,
  birthYear: number,
): PersonName {
  const { singleName } = CULTURE_NAMES[culture]
  const first = makeGivenName(random, culture, gender, birthYear)
  if (singleName > 0 && random.chance(singleName)) return { familyName: first, givenNames: '' }
  return {
    familyName: makeFamilyName(random, culture, gender, birthYear),
    givenNames: withMiddleNames(random, culture, gender, birthYear, first),
  }
}

export function makeFamilyName(
  random: SeededRandom,
  culture: NameCulture,
  gender: Gender,
  birthYear: number,
): string {
  const { fathersName, doubleBarrelled } = CULTURE_NAMES[culture]
  if (fathersName > 0 && random.chance(fathersName))
    return makeGivenName(random, culture, 'M', birthYear - 28)
  const name = oneFamilyName(random, culture)
  // Kaur is a woman's name; a man of the family is a Singh.
  if (name === 'Kaur' && gender === 'M') return 'Singh'
  if (doubleBarrelled > 0 && random.chance(doubleBarrelled))
    return `${name}-${oneFamilyName(random, culture)}`
  return name
}

function oneFamilyName(random: SeededRandom, culture: NameCulture): string {
  const { surnames, rareShare, rareSounds } = CULTURE_NAMES[culture]
  if (!random.chance(rareShare)) return surnames.pick(random)
  const rank = Math.floor(FIRST_RANK * RANKS ** random.next())
  return rareSurname(random.pick(rareSounds), rank)
}

/** Given names of the same culture for a relative: the family name stays as it is. */
export function makeGivenNames(
  random: SeededRandom,
  culture: NameCulture,
  gender: Gender,
  birthYear: number,
): string {
  const first = makeGivenName(random, culture, gender, birthYear)
  return withMiddleNames(random, culture, gender, birthYear, first)
}

function withMiddleNames(
  random: SeededRandom,
  culture: NameCulture,
  gender: Gender,
  birthYear: number,
  first: string,
): string {
  const [none, one, two] = CULTURE_NAMES[culture].middleNames
  const draw = random.next()
  const count = draw < none ? 0 : draw < none + one ? 1 : draw < none + one + two ? 2 : 3
  let names = first
  for (let middle = 0; middle < count; middle++) {
    const name = middleName(random, culture, gender, birthYear)
    if (name !== first) names += ` ${name}`
  }
  return names
}

function middleName(random: SeededRandom, culture: NameCulture, gender: Gender, birthYear: number): string {
  if (culture === 'south-asian' && random.chance(0.6)) return gender === 'F' ? 'Kaur' : 'Singh'
  // A Filipino's middle name is the mother's surname.
  if (culture === 'filipino') return oneFamilyName(random, culture)
  // Middle names look back a generation: grandparents are remembered in them.
  return makeGivenName(random, culture, gender, birthYear - (random.chance(0.4) ? 30 : 0))
}

function makeGivenName(
  random: SeededRandom,
  culture: NameCulture,
  gender: Gender,
  birthYear: number,
): string {
  if (culture === 'chinese') return chineseGivenName(random, gender)
  if (culture === 'korean') return koreanGivenName(random)
  const { given, englishShare } = CULTURE_NAMES[culture]
  const names = given === undefined || random.chance(englishShare) ? englishGivenNames(birthYear) : given
  return (gender === 'F' ? names.female : names.male).pick(random)
}

function choice(list: WeightedNames): WeightedChoice<string> {
  return new WeightedChoice(list.names, list.weights)
}

const CHINESE_SYLLABLES = choice(CHINESE_GIVEN_SYLLABLES)
const KOREAN_SYLLABLES = choice(KOREAN_GIVEN_SYLLABLES)
const CHINESE_ENGLISH = {
  female: choice(CHINESE_ENGLISH_NAMES.female),
  male: choice(CHINESE_ENGLISH_NAMES.male),
}

/** Two syllables joined, seldom apart or alone; some people carry an English name before them. */
function chineseGivenName(random: SeededRandom, gender: Gender): string {
  const first = CHINESE_SYLLABLES.pick(random)
  const draw = random.next()
  const second = draw < 0.12 ? '' : CHINESE_SYLLABLES.pick(random)
  const name = draw > 0.9 ? `${first} ${second}` : first + second.toLowerCase()
  if (!random.chance(0.1)) return name
  return `${(gender === 'F' ? CHINESE_ENGLISH.female : CHINESE_ENGLISH.male).pick(random)} ${name}`
}

/** Written apart as often as joined. */
function koreanGivenName(random: SeededRandom): string {
  const first = KOREAN_SYLLABLES.pick(random)
  const second = KOREAN_SYLLABLES.pick(random)
  return random.chance(0.5) ? `${first} ${second}` : first + second.toLowerCase()
}
