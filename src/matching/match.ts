/** A traveller who may be somebody on the list. */
import type { AlertType } from '#kernel'
import type { ComparedPerson } from './compared-person.ts'
import { identityCode } from './identity-code.ts'
import { alertTypeAt, comparedPersonAt, personProfileNumberAt, type MatchingIndex } from './matching-index.ts'
import { scorePair } from './score-pair.ts'
import type { BandName } from './standards.ts'

/** A pair that has been scored, in a band or below all. */
export interface ScoredPair {
  readonly personProfileNumber: string
  readonly alertType: AlertType
  /** Hundredths of a point. */
  readonly score: number
  readonly band: BandName | undefined
  /** Hundredths of a bit. */
  readonly logOdds: number
  /** The code of the traveller's details that found the listed person. */
  readonly identityCode: string
  /** Where the person stands in this index, for `explainMatch`. */
  readonly position: number
}

export interface Match extends ScoredPair {
  readonly band: BandName
}

/** Scores the traveller against one listed person; undefined below `lowestScore`, and for who has been withdrawn. */
export function scoreAt(
  index: MatchingIndex,
  traveller: ComparedPerson,
  position: number,
  lowestScore: number,
): ScoredPair | undefined {
  if (index.columns.withdrawn[position] === 1) return undefined
  const alertType = alertTypeAt(index, position)
  const listed = comparedPersonAt(index, position)
  const pair = scorePair(index.plan, traveller, listed, index.frequencies[alertType], lowestScore)
  if (pair === undefined) return undefined
  return {
    personProfileNumber: personProfileNumberAt(index, position),
    alertType,
    score: pair.score,
    band: pair.band,
    logOdds: pair.logOdds,
    identityCode: identityCode(traveller),
    position,
  }
}

/** Whether qualifiers have left the pair in this band or a higher one. Bands are named from A downwards. */
export function isInBand(pair: ScoredPair, lowestBand: BandName): pair is Match {
  return pair.band !== undefined && pair.band <= lowestBand
}

/** The likeliest first. */
export function inOrder<Pair extends ScoredPair>(pairs: Pair[]): readonly Pair[] {
  return pairs.sort(
    (a, b) =>
      b.logOdds - a.logOdds || b.score - a.score || (a.personProfileNumber < b.personProfileNumber ? -1 : 1),
  )
}
