/** What is stored of a scored pair, so that it can be scored again bit for bit when its list is long gone. */
import { formatPartialDate, parsePartialDate, BrokenPromise, type Gender } from '#kernel'
import { packDate, unpackDate, type ComparedPerson } from './compared-person.ts'
import { NOT_KNOWN_TOGETHER, type NameFrequencies } from './name-frequencies.ts'
import { familyNameForms, givenNameForms } from './name-forms.ts'
import { bothNamesRarityOf, familyRarityOf, givenRarityOf, givenTogetherRarityOf } from './rarity-of-names.ts'

/** Plain JSON: a person as compared. */
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

export interface Evidence {
  readonly traveller: NormalisedRecord
  readonly listed: NormalisedRecord & {
    /** Of family name and first given name together, where others of the list bear both more often than by chance. */
    readonly bothNamesRarity?: number
  }
}

export function evidenceOf(
  traveller: ComparedPerson,
  listed: ComparedPerson,
  frequencies: NameFrequencies,
): Evidence {
  const { apart, together } = bothNamesRarityOf(listed, frequencies)
  return {
    traveller: normalisedRecord(traveller, frequencies),
    listed: {
      ...normalisedRecord(listed, frequencies),
      ...(together === apart ? {} : { bothNamesRarity: together }),
    },
  }
}

function normalisedRecord(person: ComparedPerson, frequencies: NameFrequencies): NormalisedRecord {
  const givenTogetherRarity = givenTogetherRarityOf(person, frequencies)
  return {
    family: person.family.words,
    given: person.given.words,
    ...(person.familyTruncated ? { familyTruncated: true as const } : {}),
    ...(person.givenTruncated ? { givenTruncated: true as const } : {}),
    dateOfBirth: formatPartialDate(unpackDate(person.born)),
    gender: person.gender,
    familyRarity: familyRarityOf(person, frequencies),
    givenRarity: person.given.folded.map((_, at) => givenRarityOf(person, at, frequencies)),
    ...(givenTogetherRarity === NOT_KNOWN_TOGETHER ? {} : { givenTogetherRarity }),
  }
}

export interface ComparedPair {
  readonly traveller: ComparedPerson
  readonly listed: ComparedPerson
  readonly frequencies: NameFrequencies
}

export function pairFromEvidence(evidence: Evidence): ComparedPair {
  const [traveller, listed] = [evidence.traveller, evidence.listed].map(comparedFromRecord) as [
    ComparedPerson,
    ComparedPerson,
  ]
  const records = [
    { person: traveller, record: evidence.traveller },
    { person: listed, record: evidence.listed },
  ] as const
  return {
    traveller,
    listed,
    frequencies: {
      familyRarity: (whole) =>
        records.find(({ person }) => person.family.whole === whole)?.record.familyRarity ?? 0,
      givenRarity: (word, born) => {
        const bearer = records.find(
          ({ person }) => person.born === born && person.given.folded.includes(word),
        )
        return bearer?.record.givenRarity[bearer.person.given.folded.indexOf(word)] ?? 0
      },
      // JINWOO is JIN WOO in one word, and only of several names it is known how rare they are together.
      givenTogetherRarity: (whole) =>
        records
          .filter(({ person }) => person.given.whole === whole)
          .map(({ record }) => record.givenTogetherRarity)
          .find((rarity) => rarity !== undefined) ?? NOT_KNOWN_TOGETHER,
      bothNamesRarity: (_family, _given, apart) => evidence.listed.bothNamesRarity ?? apart,
    },
  }
}

function comparedFromRecord(record: NormalisedRecord): ComparedPerson {
  const born = parsePartialDate(record.dateOfBirth)
  if (born === undefined) throw new BrokenPromise('stored evidence holds no birth date')
  return {
    family: familyNameForms(record.family),
    given: givenNameForms(record.given),
    familyTruncated: record.familyTruncated ?? false,
    givenTruncated: record.givenTruncated ?? false,
    born: packDate(born),
    gender: record.gender,
  }
}
