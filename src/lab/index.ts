/** The lab: made-up people with real name frequencies, to try and to measure the programme on. */
export {
  evaluate,
  evaluateClusters,
  readAsScreening,
  readReferenceSet,
  type ReferenceSet,
  readSenzingSet,
  readStrangersSet,
  REFERENCE_SETS,
  reportPage,
  type ClusteredRecord,
  type Evaluation,
  type KnownRecord,
  type ScreenedPerson,
} from './evaluation/index.ts'
export { fitStandards, type BandChange, type Proposal, type ProposedLevel } from './fit/index.ts'
export type { CourtRecord } from './population/court-record.ts'
export type { Crossing, CrossingKind } from './population/crossings.ts'
export { demoPopulation, type DemoPopulation, type DemoTraveller } from './population/demo-population.ts'
export { ERROR_RATES, RECORD_ERRORS, type RecordError } from './population/error-rates.ts'
export {
  DEBTS_FILE,
  ERRORS_FILE,
  LIST_FILE,
  PEOPLE_FILE,
  REGISTER_FILES,
  WARRANTS_FILE,
  type RowFile,
} from './population/extract-rows.ts'
export type { FinesOfPerson, MadeUpDebt, MadeUpWarrant } from './population/fines.ts'
export type { Kinship } from './population/household.ts'
export {
  passportZone,
  writePassportZone,
  type MadeUpPerson,
  type Passport,
} from './population/made-up-person.ts'
export { NAME_CULTURES, type NameCulture } from './population/names/name-cultures.ts'
export { makePopulation, usualShare, type Population, type PopulationOrder } from './population/population.ts'
export type { Register, RegisterPerson, Relative } from './population/register.ts'
export { csvChunks, scanChunks, writePopulation, type WriteOrder } from './population/write-population.ts'
