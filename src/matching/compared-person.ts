/** What is compared and what is stored as evidence: a person reduced to normalised names, birth date and gender. */
import { formatPartialDate, parsePartialDate, BrokenPromise, type Gender, type PartialDate } from '#kernel'
import { NOT_KNOWN_TOGETHER, type NameFrequencies } from './name-frequencies.ts'
import { familyNameForms, givenNameForms, type NameForms } from './name-forms.ts'
import { familyNameWords, givenNameWords } from './name-words.ts'

/** Plain JSON, stored with an alert: enough to score the pair again, bit for bit. */
export interface NormalisedRecord {
  readonly family: readonly string[]
  readonly given: readonly string[]
  readonly familyTruncated?: true
  readonly givenTruncated?: true
  /** `YYYY-MM-DD`, unknown parts `00`. */
  readonly dateOfBirth: string
  readonly gender: Gender
  /** Hundredths of a bit: how rare the family name is among the names of the list (SMITH 650, a name seen once 1500). */
  readonly familyRarity: number
  /** The same for each given name. */
  readonly givenRarity: readonly number[]
  /** Of several given names together, where several people of the list bear them. */
  readonly givenTogetherRarity?: number
}

/** A normalised record with the forms that the tests look at. */
export interface ComparedPerson {
  readonly family: NameForms
  readonly given: NameForms
  readonly familyTruncated: boolean
  readonly givenTruncated: boolean
  /** The birth date as one number, YYYYMMDD, unknown parts 00. */
  readonly born: number
  readonly gender: Gender
  /** Where the rarity of the names is looked up: only for pairs that have the points. */
  readonly frequencies: NameFrequencies
}

export function familyRarityOf({ family, frequencies }: ComparedPerson): number {
  return frequencies.familyRarity(family.whole)
}

/** Of the given name at a place; 0 where there is none. */
export function givenRarityOf({ given, born, frequencies }: ComparedPerson, at: number): number {
  const word = given.folded[at]
  return word === undefined ? 0 : frequencies.givenRarity(word, born)
}

export function givenTogetherRarityOf({ given, frequencies }: ComparedPerson): number {
  return given.words.length < 2 ? NOT_KNOWN_TOGETHER : frequencies.givenTogetherRarity(given.whole)
}

export function packDate({ year, month, day }: PartialDate): number {
  return year * 10_000 + month * 100 + day
}

export function unpackDate(born: number): PartialDate {
  return { year: Math.trunc(born / 10_000), month: Math.trunc(born / 100) % 100, day: born % 100 }
}

interface NamedPerson {
  readonly familyName: string
  readonly givenNames: string
  readonly familyNameTruncated?: boolean
  readonly givenNamesTruncated?: boolean
  readonly dateOfBirth: PartialDate
  readonly gender: Gender
}

export function comparedPerson(person: NamedPerson, frequencies: NameFrequencies): ComparedPerson {
  return comparedWords(
    familyNameWords(person.familyName),
    givenNameWords(person.givenNames),
    person,
    frequencies,
  )
}

export function comparedWords(
  familyWords: readonly string[],
  givenWords: readonly string[],
  rest: Omit<NamedPerson, 'familyName' | 'givenNames'>,
  frequencies: NameFrequencies,
): ComparedPerson {
  return {
    family: familyNameForms(familyWords),
    given: givenNameForms(givenWords),
    familyTruncated: rest.familyNameTruncated ?? false,
    givenTruncated: rest.givenNamesTruncated ?? false,
    born: packDate(rest.dateOfBirth),
    gender: rest.gender,
    frequencies,
  }
}

export function normalisedRecord(person: ComparedPerson): NormalisedRecord {
  const givenTogetherRarity = givenTogetherRarityOf(person)
  return {
    family: person.family.words,
    given: person.given.words,
    ...(person.familyTruncated ? { familyTruncated: true as const } : {}),
    ...(person.givenTruncated ? { givenTruncated: true as const } : {}),
    dateOfBirth: formatPartialDate(unpackDate(person.born)),
    gender: person.gender,
    familyRarity: familyRarityOf(person),
    givenRarity: person.given.folded.map((_, at) => givenRarityOf(person, at)),
    ...(givenTogetherRarity === NOT_KNOWN_TOGETHER ? {} : { givenTogetherRarity }),
  }
}

export function comparedFromRecord(record: NormalisedRecord): ComparedPerson {
  const born = parsePartialDate(record.dateOfBirth)
  if (born === undefined) throw new BrokenPromise('stored evidence holds no birth date')
  const given = givenNameForms(record.given)
  return {
    family: familyNameForms(record.family),
    given,
    familyTruncated: record.familyTruncated ?? false,
    givenTruncated: record.givenTruncated ?? false,
    born: packDate(born),
    gender: record.gender,
    frequencies: {
      familyRarity: () => record.familyRarity,
      givenRarity: (word) => record.givenRarity[given.folded.indexOf(word)] ?? 0,
      givenTogetherRarity: () => record.givenTogetherRarity ?? NOT_KNOWN_TOGETHER,
    },
  }
}
