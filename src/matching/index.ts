/** Matching: comparison levels, the weighted score, the index that loses nobody, and the explanation. Pure. */
export type { ListedPerson, MatchingField, Traveller } from './person.ts'
export { MATCHING_FIELDS } from './person.ts'
export { LEVELS, type LevelName, type LevelOf } from './levels.ts'
export { QUALIFIERS, type QualifierName } from './qualifiers.ts'
export { BAND_NAMES } from './standards.ts'
export type {
  BandName,
  BandStandard,
  FieldStandard,
  LevelStandard,
  MatchingStandards,
  QualifierStandard,
} from './standards.ts'
export { compileStandards, type MatchingPlan } from './compile-standards.ts'
export { describeKeyPlan, reachDownTo, type KeyPlan, type Reach } from './plan-keys.ts'
export { buildIndex } from './build-index.ts'
export { indexBuffer, indexBytes, openIndex, type MatchingIndex } from './matching-index.ts'
export { withdraw } from './withdraw.ts'
export { mayBeListed, scoreDownTo, screen, type ScreeningOptions } from './screen.ts'
export { screenExhaustively } from './screen-exhaustively.ts'
export type { Match, ScoredPair } from './match.ts'
export { explain, explainMatch, replay, scoreEvidence } from './explain.ts'
export type { Explanation, FieldExplanation, QualifierExplanation } from './explain.ts'
export type { Evidence, NormalisedRecord } from './evidence.ts'
export { withoutNamesakes } from './name-frequencies.ts'
export { familyNameWords, givenNameWords, hasLatinLetters } from './name-words.ts'
export { ENGINE_VERSION } from './engine-version.ts'
