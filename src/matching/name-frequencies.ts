/** How common names are among the people of the list: equality of a common name is worth less than of a rare one. */

/** Rarity in hundredths of a bit: minus the base-2 logarithm of the share of people who bear the name. */
export interface NameFrequencies {
  /** Of a family name, folded as one word. */
  familyRarity(whole: string): number
  /** Of one given name, folded, among people born in the same decade (`born` is YYYYMMDD): given names have fashions. */
  givenRarity(word: string, born: number): number
  /** Of several given names together, folded as one word, where more than one person of the list bears them. */
  givenTogetherRarity(whole: string): number
  /**
   * Of a family name and a first given name of the list together, as far as the others who bear both make it more
   * common than the two names by themselves, whose rarities add up to `apart`.
   */
  bothNamesRarity(family: string, given: string, apart: number): number
}

/**
 * So many people of whom nothing is known are added to a half of the list before shares are taken: with more, the common
 * names of a short list seem rare; with few, every name of a list of four seems common.
 */
const UNSEEN_PEOPLE = 3_000
/** The share that a name which is in no list is taken to have. */
const UNSEEN_SHARE = 1 / 16_000
/** So many people who bear names as the whole list does are added to each decade. */
const PEOPLE_OF_ANY_DECADE = 400

export const DECADES = 16

/** -1 when the year is unknown. */
export function decadeOf(born: number): number {
  const year = Math.trunc(born / 10_000)
  return year === 0 ? -1 : Math.max(0, Math.min(DECADES - 1, Math.trunc((year - 1900) / 10)))
}

function share(bearers: number, people: number): number {
  return (bearers + UNSEEN_PEOPLE * UNSEEN_SHARE) / (people + UNSEEN_PEOPLE)
}

function rarity(ofShare: number): number {
  return Math.round(-100 * Math.log2(ofShare))
}

export function rarityOf(bearers: number, people: number): number {
  return rarity(share(bearers, people))
}

/** The same within a decade, of which the list may hold few people. */
export function rarityInDecade(
  bearers: number,
  people: number,
  bearersInDecade: number,
  peopleInDecade: number,
): number {
  const known = bearersInDecade + PEOPLE_OF_ANY_DECADE * share(bearers, people)
  return rarity(known / (peopleInDecade + PEOPLE_OF_ANY_DECADE))
}

/** More than any name weighs: nothing is known that would make names together more common than each by itself. */
export const NOT_KNOWN_TOGETHER = 5_000

/** VAN HUNG and THI MAI are far more common than two names that meet by chance. */
export function togetherRarityOf(bearers: number, people: number): number {
  return bearers < 2 ? NOT_KNOWN_TOGETHER : rarityOf(bearers, people)
}

/** So many people, of whom the names by themselves say how many bear both, are added to those whom the list shows. */
const PEOPLE_OF_NAMES_APART = 4_000

/** Two names that others of the list bear too: what the others say, shrunk towards the names by themselves. */
export function rarityBesideOthers(others: number, people: number, apart: number): number {
  if (others === 0) return apart
  const byChance = PEOPLE_OF_NAMES_APART * 2 ** (-apart / 100)
  return Math.min(apart, rarity((byChance + others) / (PEOPLE_OF_NAMES_APART + people)))
}

/** The same for records of which several may be one person: who bears the same two names says nothing there. */
export function withoutNamesakes(frequencies: NameFrequencies): NameFrequencies {
  return { ...frequencies, bothNamesRarity: (_family, _given, apart) => apart }
}

/** When there is no list to count in: every name is as rare as an unseen one. */
export const NO_FREQUENCIES: NameFrequencies = {
  familyRarity: () => rarityOf(0, 0),
  givenRarity: () => rarityOf(0, 0),
  givenTogetherRarity: () => NOT_KNOWN_TOGETHER,
  bothNamesRarity: (_family, _given, apart) => apart,
}

/** `about 1 in 250 people`, from a rarity. */
export function oneIn(rarityInBits: number): number {
  const people = 2 ** (rarityInBits / 100)
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(people)) - 1)
  return Math.round(people / magnitude) * magnitude
}
