/** Who crosses the border with which passport: nationalities, their name cultures and the look of their numbers. */
import type { PartialDate, SeededRandom } from '#kernel'
import type { NameCulture } from './names/name-cultures.ts'
import { choiceOf, WeightedChoice } from './weighted-choice.ts'
import type { Passport } from './made-up-person.ts'

interface Nationality {
  readonly code: string
  /** Its share of crossings, in tenths of a percent: estimates after the published arrivals by citizenship. */
  readonly share: number
  readonly cultures: Readonly<Partial<Record<NameCulture, number>>>
  /** `L` stands for a letter, `#` for a digit; capitals of the pattern that are neither stay. */
  readonly number: string
}

const NATIONALITIES: readonly Nationality[] = [
  {
    code: 'NZL',
    share: 420,
    cultures: {
      european: 600,
      maori: 90,
      samoan: 32,
      tongan: 14,
      pacific: 16,
      chinese: 75,
      korean: 9,
      filipino: 20,
      japanese: 5,
      'south-east-asian': 12,
      'south-asian': 80,
      'other-european': 40,
      arabic: 12,
    },
    number: 'LL######',
  },
  {
    code: 'AUS',
    share: 240,
    cultures: {
      european: 680,
      maori: 20,
      samoan: 6,
      tongan: 4,
      pacific: 5,
      chinese: 70,
      korean: 7,
      filipino: 15,
      'south-east-asian': 25,
      'south-asian': 45,
      'other-european': 100,
      arabic: 25,
    },
    number: 'LL#######',
  },
  { code: 'CHN', share: 70, cultures: { chinese: 1 }, number: 'E########' },
  {
    code: 'GBR',
    share: 55,
    cultures: { european: 80, 'south-asian': 9, 'other-european': 7, arabic: 4 },
    number: '#########',
  },
  {
    code: 'USA',
    share: 55,
    cultures: { european: 60, 'other-european': 28, filipino: 4, chinese: 4, arabic: 2, 'south-asian': 2 },
    number: '#########',
  },
  { code: 'IND', share: 25, cultures: { 'south-asian': 1 }, number: 'L#######' },
  { code: 'JPN', share: 20, cultures: { japanese: 1 }, number: 'TL#######' },
  { code: 'KOR', share: 20, cultures: { korean: 1 }, number: 'M########' },
  { code: 'D', share: 18, cultures: { 'other-european': 96, arabic: 4 }, number: 'C0LLLL###' },
  {
    code: 'MYS',
    share: 12,
    cultures: { chinese: 50, 'south-east-asian': 30, 'south-asian': 20 },
    number: 'A########',
  },
  {
    code: 'SGP',
    share: 12,
    cultures: { chinese: 75, 'south-asian': 15, 'south-east-asian': 10 },
    number: 'K#######L',
  },
  {
    code: 'CAN',
    share: 12,
    cultures: { european: 70, 'other-european': 20, chinese: 6, 'south-asian': 4 },
    number: 'LL######',
  },
  { code: 'FRA', share: 9, cultures: { 'other-european': 92, arabic: 8 }, number: '##LL#####' },
  { code: 'FJI', share: 9, cultures: { pacific: 62, 'south-asian': 38 }, number: 'LL######' },
  { code: 'WSM', share: 9, cultures: { samoan: 1 }, number: 'LL######' },
  { code: 'TON', share: 8, cultures: { tongan: 1 }, number: 'LL######' },
  { code: 'PHL', share: 8, cultures: { filipino: 1 }, number: 'P#######L' },
  { code: 'HKG', share: 8, cultures: { chinese: 1 }, number: 'KL#######' },
  { code: 'NLD', share: 6, cultures: { 'other-european': 1 }, number: 'NLLL#####' },
  { code: 'ZAF', share: 6, cultures: { european: 45, 'other-european': 55 }, number: 'A########' },
  { code: 'IRL', share: 5, cultures: { european: 1 }, number: 'LL#######' },
  { code: 'THA', share: 5, cultures: { 'south-east-asian': 1 }, number: 'LL#######' },
  { code: 'VNM', share: 4, cultures: { 'south-east-asian': 1 }, number: 'LL#######' },
  { code: 'COK', share: 4, cultures: { pacific: 1 }, number: 'LL######' },
  { code: 'ARE', share: 2, cultures: { arabic: 1 }, number: 'LL#######' },
]

const BY_SHARE = new WeightedChoice(
  NATIONALITIES.map((nationality) => ({
    nationality,
    cultures: choiceOf(nationality.cultures as Record<NameCulture, number>),
  })),
  NATIONALITIES.map(({ share }) => share),
)

export interface Origin {
  readonly nationality: Nationality
  readonly culture: NameCulture
}

/** A traveller's passport and name culture. */
export function travellerOrigin(random: SeededRandom): Origin {
  const { nationality, cultures } = BY_SHARE.pick(random)
  return { nationality, culture: cultures.pick(random) }
}

/** The name cultures of the people in the register of fines, per thousand: an estimate. */
const REGISTER_CULTURES = choiceOf<NameCulture>({
  european: 390,
  maori: 370,
  samoan: 66,
  tongan: 44,
  pacific: 38,
  chinese: 16,
  korean: 4,
  filipino: 7,
  japanese: 1,
  'south-east-asian': 8,
  'south-asian': 32,
  'other-european': 17,
  arabic: 8,
})

/** Of the people in the register four in five carry a New Zealand passport, and the others one of their culture. */
export function registerOrigin(random: SeededRandom): Origin {
  const culture = REGISTER_CULTURES.pick(random)
  const [own] = NATIONALITIES
  if (own === undefined) throw new RangeError('no nationalities')
  if (random.chance(0.8)) return { nationality: own, culture }
  const others = NATIONALITIES.filter(
    ({ code, cultures }) => code !== 'NZL' && cultures[culture] !== undefined,
  )
  return { nationality: others.length === 0 ? own : random.pick(others), culture }
}

const RADIX: Readonly<Record<string, number>> = { L: 26, '#': 10 }
/** Shares no factor with 26 or 10, so that every serial has a number of its own. */
const STEP = 48_271

/** The passport of a serial: no two serials of a nationality have the same number. */
export function makePassport(
  random: SeededRandom,
  { nationality }: Origin,
  serial: number,
  year: number,
): Passport {
  let rest = serial * STEP
  let documentNumber = ''
  for (let at = nationality.number.length - 1; at >= 0; at--) {
    const sign = nationality.number.charAt(at)
    const radix = RADIX[sign]
    if (radix === undefined) documentNumber = sign + documentNumber
    else {
      const digit = rest % radix
      documentNumber = (radix === 26 ? String.fromCharCode(65 + digit) : String(digit)) + documentNumber
      rest = Math.floor(rest / radix)
    }
  }
  return {
    issuingState: nationality.code,
    nationality: nationality.code,
    documentNumber,
    expiry: makeExpiry(random, year),
  }
}

/** Passports last ten years; some expire this year. */
function makeExpiry(random: SeededRandom, year: number): PartialDate {
  return { year: year + random.between(0, 10), month: random.between(1, 12), day: random.between(1, 28) }
}
