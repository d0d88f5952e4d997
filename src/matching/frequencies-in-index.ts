/**
 * How common names are among the people of an index. Each half of the list is weighed by its own names: officers see what
 * a pair with an interception entry weighs, and it must say nothing of the silent half. One index of both halves weighs
 * as two indexes of one half each.
 */
import { ALERT_TYPES, type AlertType } from '#kernel'
import type { IndexColumns, IndexSizes } from './index-layout.ts'
import { bearersOf } from './name-counts.ts'
import {
  rarityBesideOthers,
  decadeOf,
  rarityInDecade,
  rarityOf,
  togetherRarityOf,
  type NameFrequencies,
} from './name-frequencies.ts'
import { hashName, hashOfNames, hashOfTogether } from './name-keys.ts'

/** By the alert type of the listed person of a pair. */
export type FrequenciesByAlertType = Readonly<Record<AlertType, NameFrequencies>>

export function frequenciesInIndex(sizes: IndexSizes, columns: IndexColumns): FrequenciesByAlertType {
  const { people, interceptions } = sizes
  return {
    interception: frequenciesIn('interception', interceptions, columns),
    silent: frequenciesIn('silent', people - interceptions, columns),
  }
}

function frequenciesIn(half: AlertType, people: number, columns: IndexColumns): NameFrequencies {
  const { familyKey, familyBearers, givenKey, givenBearers, decadePeople } = columns.names[half]
  return {
    familyRarity: (whole) => rarityOf(bearersOf(familyKey, familyBearers, hashName(whole)), people),
    givenRarity: (word, born) => {
      const key = hashName(word)
      const bearers = bearersOf(givenKey, givenBearers, key)
      const decade = decadeOf(born)
      if (decade === -1) return rarityOf(bearers, people)
      const inDecade = bearersOf(givenKey, givenBearers, hashOfNames(decade, key))
      return rarityInDecade(bearers, people, inDecade, decadePeople[decade] ?? 0)
    },
    givenTogetherRarity: (whole) =>
      togetherRarityOf(bearersOf(givenKey, givenBearers, hashOfTogether(hashName(whole))), people),
    bothNamesRarity: (family, given, apart) =>
      // One of them is the person whose names these are.
      rarityBesideOthers(Math.max(0, bearersOfBoth(half, columns, family, given) - 1), people, apart),
  }
}

/** How many people of the half stand under the key of both names, which the index has for its search. */
function bearersOfBoth(
  half: AlertType,
  { nameBucketStart, nameEntryKey, nameEntryPosition, traits }: IndexColumns,
  family: string,
  given: string,
): number {
  const key = hashOfNames(hashName(family), hashName(given))
  const bucket = key & (nameBucketStart.length - 2)
  const end = nameBucketStart[bucket + 1] ?? 0
  const type = ALERT_TYPES.indexOf(half)
  let bearers = 0
  for (let entry = nameBucketStart[bucket] ?? 0; entry < end; entry++)
    if (nameEntryKey[entry] === key && (traits[nameEntryPosition[entry] ?? 0] ?? 0) >> 2 === type) bearers++
  return bearers
}
