/** Screens a traveller against the list: finds everyone whom the exhaustive scorer would report, by asking the index. */
import { comparedPerson, packDate, type ComparedPerson } from './compared-person.ts'
import { inOrder, isInBand, scoreAt, type Match, type ScoredPair } from './match.ts'
import type { MatchingIndex } from './matching-index.ts'
import type { Traveller } from './person.ts'
import type { Reach } from './plan-keys.ts'
import { searchedNames } from './searched-names.ts'
import type { BandName } from './standards.ts'

export interface ScreeningOptions {
  /** Report matches of this band and the higher ones; band A unless given. */
  readonly lowestBand?: BandName
}

const NOBODY: readonly never[] = []

export function screen(
  index: MatchingIndex,
  traveller: Traveller,
  options?: ScreeningOptions,
): readonly Match[] {
  const lowestBand = options?.lowestBand ?? 'A'
  const reach = index.plan.reach.get(lowestBand)
  if (reach === undefined) return NOBODY
  const pairs = scoreDownTo(index, traveller, reach)
  return pairs.length === 0 ? NOBODY : pairs.filter((pair) => isInBand(pair, lowestBand))
}

/** Everyone with at least the lowest score of the reach, in a band or not. */
export function scoreDownTo(index: MatchingIndex, traveller: Traveller, reach: Reach): readonly ScoredPair[] {
  const { letterKeys, search } = index
  let compared: ComparedPerson | undefined
  if (letterKeys.readText(traveller.familyName, traveller.givenNames)) {
    search.search(reach, letterKeys, packDate(traveller.dateOfBirth))
  } else {
    compared = comparedPerson(traveller)
    search.search(reach, searchedNames(compared.family, compared.given), compared.born)
  }
  if (search.count === 0) return NOBODY
  compared ??= comparedPerson(traveller)
  return scoreFound(index, compared, reach.lowestScore)
}

function scoreFound(
  index: MatchingIndex,
  traveller: ComparedPerson,
  lowestScore: number,
): readonly ScoredPair[] {
  const { found, count } = index.search
  // A few candidates were found by more than one key.
  const positions = count === 1 ? [found[0] ?? 0] : new Set(found.subarray(0, count))
  const pairs: ScoredPair[] = []
  for (const position of positions) {
    const pair = scoreAt(index, traveller, position, lowestScore)
    if (pair !== undefined) pairs.push(pair)
  }
  return pairs.length === 0 ? NOBODY : inOrder(pairs)
}

/**
 * Whether anybody on the list could be an A-match, for readers that hold the document as bytes: names as letters A-Z
 * between the given places, other bytes between words; the birth date as YYYYMMDD, unknown parts 00. False is certain;
 * true means that `screen` must be asked. Nothing is allocated.
 */
export function mayBeListed(
  index: MatchingIndex,
  letters: Uint8Array,
  familyFrom: number,
  familyTo: number,
  givenFrom: number,
  givenTo: number,
  born: number,
): boolean {
  const reach = index.plan.reach.get('A')
  if (reach === undefined) return false
  if (!index.letterKeys.read(letters, familyFrom, familyTo, givenFrom, givenTo)) return true
  index.search.search(reach, index.letterKeys, born)
  return index.search.count > 0
}
