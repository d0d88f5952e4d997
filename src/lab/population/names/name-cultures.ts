/** The name cultures: whose surnames, whose given names, how many, and what is particular. A table; `make-name` walks it. */
import { WeightedChoice } from '../weighted-choice.ts'
import { ARABIC_GIVEN_NAMES, ARABIC_SURNAMES } from './arabic.ts'
import {
  CHINESE_SURNAMES,
  FILIPINO_GIVEN_NAMES,
  FILIPINO_SURNAMES,
  JAPANESE_GIVEN_NAMES,
  JAPANESE_SURNAMES,
  KOREAN_SURNAMES,
  SOUTH_EAST_ASIAN_GIVEN_NAMES,
  SOUTH_EAST_ASIAN_SURNAMES,
} from './asian.ts'
import { EUROPEAN_GIVEN_NAMES, EUROPEAN_SURNAMES } from './european.ts'
import { MAORI_GIVEN_NAMES, MAORI_SURNAMES } from './maori.ts'
import type { WeightedNames } from './name-list.ts'
import { OTHER_EUROPEAN_GIVEN_NAMES, OTHER_EUROPEAN_SURNAMES } from './other-european.ts'
import {
  OTHER_PACIFIC_GIVEN_NAMES,
  OTHER_PACIFIC_SURNAMES,
  SAMOAN_GIVEN_NAMES,
  SAMOAN_SURNAMES,
  TONGAN_GIVEN_NAMES,
  TONGAN_SURNAMES,
} from './pasifika.ts'
import type { RareSurnameSounds } from './rare-surnames.ts'
import { SOUTH_ASIAN_GIVEN_NAMES, SOUTH_ASIAN_SURNAMES } from './south-asian.ts'

export const NAME_CULTURES = [
  'european',
  'maori',
  'samoan',
  'tongan',
  'pacific',
  'chinese',
  'korean',
  'filipino',
  'japanese',
  'south-east-asian',
  'south-asian',
  'other-european',
  'arabic',
] as const
export type NameCulture = (typeof NAME_CULTURES)[number]

export interface GivenNamePool {
  readonly female: WeightedChoice<string>
  readonly male: WeightedChoice<string>
}

export interface CultureNames {
  readonly surnames: WeightedChoice<string>
  /** How many carry a surname of the long tail instead. */
  readonly rareShare: number
  readonly rareSounds: readonly RareSurnameSounds[]
  /** Undefined where given names are made of syllables, or follow the fashion of the years. */
  readonly given: GivenNamePool | undefined
  /** How many of the given names are English ones of the person's years. */
  readonly englishShare: number
  /** The probabilities of 0, 1, 2 and 3 middle names. */
  readonly middleNames: readonly [number, number, number, number]
  readonly doubleBarrelled: number
  readonly singleName: number
  /** How many carry their father's given name as surname. */
  readonly fathersName: number
}

function choice({ names, weights }: WeightedNames): WeightedChoice<string> {
  return new WeightedChoice(names, weights)
}

function pool({
  female,
  male,
}: {
  readonly female: WeightedNames
  readonly male: WeightedNames
}): GivenNamePool {
  return { female: choice(female), male: choice(male) }
}

const USUAL = {
  given: undefined,
  englishShare: 0,
  middleNames: [0.12, 0.7, 0.16, 0.02],
  doubleBarrelled: 0,
  singleName: 0,
  fathersName: 0,
} as const

/** The shares are estimates; the README of the lab says how they were set. */
export const CULTURE_NAMES: Readonly<Record<NameCulture, CultureNames>> = {
  european: {
    ...USUAL,
    surnames: choice(EUROPEAN_SURNAMES),
    rareShare: 0.42,
    rareSounds: ['european', 'european', 'european', 'celtic'],
    englishShare: 1,
    doubleBarrelled: 0.02,
  },
  maori: {
    ...USUAL,
    surnames: choice(MAORI_SURNAMES),
    rareShare: 0.35,
    rareSounds: ['maori', 'maori', 'european'],
    given: pool(MAORI_GIVEN_NAMES),
    englishShare: 0.5,
    middleNames: [0.15, 0.55, 0.24, 0.06],
    doubleBarrelled: 0.05,
  },
  samoan: {
    ...USUAL,
    surnames: choice(SAMOAN_SURNAMES),
    rareShare: 0.4,
    rareSounds: ['samoan'],
    given: pool(SAMOAN_GIVEN_NAMES),
    englishShare: 0.35,
    middleNames: [0.35, 0.45, 0.16, 0.04],
    doubleBarrelled: 0.03,
    fathersName: 0.15,
  },
  tongan: {
    ...USUAL,
    surnames: choice(TONGAN_SURNAMES),
    rareShare: 0.4,
    rareSounds: ['tongan'],
    given: pool(TONGAN_GIVEN_NAMES),
    englishShare: 0.25,
    middleNames: [0.35, 0.42, 0.18, 0.05],
    doubleBarrelled: 0.02,
    fathersName: 0.12,
  },
  pacific: {
    ...USUAL,
    surnames: choice(OTHER_PACIFIC_SURNAMES),
    rareShare: 0.45,
    rareSounds: ['pacific'],
    given: pool(OTHER_PACIFIC_GIVEN_NAMES),
    englishShare: 0.35,
    middleNames: [0.3, 0.45, 0.2, 0.05],
    doubleBarrelled: 0.02,
    fathersName: 0.1,
  },
  chinese: {
    ...USUAL,
    surnames: choice(CHINESE_SURNAMES),
    rareShare: 0.02,
    rareSounds: ['chinese'],
    middleNames: [1, 0, 0, 0],
  },
  korean: {
    ...USUAL,
    surnames: choice(KOREAN_SURNAMES),
    rareShare: 0.02,
    rareSounds: ['korean'],
    middleNames: [1, 0, 0, 0],
  },
  filipino: {
    ...USUAL,
    surnames: choice(FILIPINO_SURNAMES),
    rareShare: 0.4,
    rareSounds: ['filipino'],
    given: pool(FILIPINO_GIVEN_NAMES),
    englishShare: 0.1,
    middleNames: [0.1, 0.7, 0.18, 0.02],
  },
  japanese: {
    ...USUAL,
    surnames: choice(JAPANESE_SURNAMES),
    rareShare: 0.55,
    rareSounds: ['japanese'],
    given: pool(JAPANESE_GIVEN_NAMES),
    middleNames: [1, 0, 0, 0],
  },
  'south-east-asian': {
    ...USUAL,
    surnames: choice(SOUTH_EAST_ASIAN_SURNAMES),
    rareShare: 0.4,
    rareSounds: ['southEastAsian'],
    given: pool(SOUTH_EAST_ASIAN_GIVEN_NAMES),
    middleNames: [0.9, 0.1, 0, 0],
    singleName: 0.03,
  },
  'south-asian': {
    ...USUAL,
    surnames: choice(SOUTH_ASIAN_SURNAMES),
    rareShare: 0.35,
    rareSounds: ['southAsian'],
    given: pool(SOUTH_ASIAN_GIVEN_NAMES),
    middleNames: [0.6, 0.37, 0.03, 0],
    singleName: 0.02,
    fathersName: 0.03,
  },
  'other-european': {
    ...USUAL,
    surnames: choice(OTHER_EUROPEAN_SURNAMES),
    rareShare: 0.62,
    rareSounds: ['otherEuropean'],
    given: pool(OTHER_EUROPEAN_GIVEN_NAMES),
    englishShare: 0.05,
    middleNames: [0.5, 0.4, 0.09, 0.01],
    doubleBarrelled: 0.03,
  },
  arabic: {
    ...USUAL,
    surnames: choice(ARABIC_SURNAMES),
    rareShare: 0.45,
    rareSounds: ['arabic'],
    given: pool(ARABIC_GIVEN_NAMES),
    middleNames: [0.45, 0.4, 0.13, 0.02],
    fathersName: 0.15,
  },
}

/** English given names by year of birth; the last fashion not after it. */
const ENGLISH_POOLS = EUROPEAN_GIVEN_NAMES.map(({ from, female, male }) => ({
  from,
  names: pool({ female, male }),
}))

export function englishGivenNames(birthYear: number): GivenNamePool {
  const fashion = ENGLISH_POOLS.findLast(({ from }) => from <= birthYear) ?? ENGLISH_POOLS[0]
  if (fashion === undefined) throw new RangeError('no English given names')
  return fashion.names
}
