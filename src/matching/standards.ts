/** The `matching` section of an agreement: the technical standards of the comparison, as plain data. */
import type { LevelOf } from './levels.ts'
import type { MatchingField } from './person.ts'
import type { QualifierName } from './qualifiers.ts'

/**
 * One comparison level (record linkage: an outcome of comparing two values of a field). `credit` is in hundredths of a
 * point of the 0-100 score. `bits` (hundredths of a bit) is what the level says for or against the two being one
 * person, beside how rare the name is.
 */
export interface LevelStandard<Level extends string = string> {
  readonly level: Level
  /** What an officer reads: why this credit was given. */
  readonly sentence: string
  readonly credit: number
  readonly bits: number
}

export interface FieldStandard<Level extends string = string> {
  /** Hundredths of a point: the most that the field can earn. */
  readonly weight: number
  /** In the order in which they are tried; the first one that holds is given. Credits never rise along the order. */
  readonly levels: readonly LevelStandard<Level>[]
}

export interface QualifierStandard {
  readonly qualifier: QualifierName
  /** What an officer reads: what argued against the match. */
  readonly sentence: string
  /** The highest band that remains. */
  readonly capBand: BandName
  /** For the qualifiers that ask how much the evidence weighs: hundredths of a bit of log-odds. */
  readonly belowLogOdds?: number
}

export const BAND_NAMES = ['A', 'B', 'C'] as const
export type BandName = (typeof BAND_NAMES)[number]

export interface BandStandard {
  readonly band: BandName
  /** Hundredths of a point, both ends included. */
  readonly from: number
  readonly to: number
  readonly alerting: boolean
}

export interface MatchingStandards {
  readonly fields: { readonly [Field in MatchingField]: FieldStandard<LevelOf<Field>> }
  readonly qualifiers: readonly QualifierStandard[]
  /** From the highest to the lowest, without a gap. */
  readonly bands: readonly BandStandard[]
  /** Hundredths of a bit: how likely it is that a traveller and a listed person, taken at random, are one person. */
  readonly priorBits: number
}
