/** The lab: made-up people with real name frequencies, to try and to measure the programme on. */
export {
  evaluate,
  evaluateClusters,
  reportPage,
  type ClusteredRecord,
  type Evaluation,
  type KnownRecord,
  type ScreenedPerson,
} from './evaluation/index.ts'
export { fitStandards, type BandChange, type Proposal } from './fit/index.ts'
export type { CrossingKind } from './population/crossings.ts'
export { demoPopulation, type DemoPopulation, type DemoTraveller } from './population/demo-population.ts'
export { DEBTS_FILE, PEOPLE_FILE, WARRANTS_FILE, type RowFile } from './population/extract-rows.ts'
export { passportZone, writePassportZone, type MadeUpPerson } from './population/made-up-person.ts'
export { makePopulation, type Population } from './population/population.ts'
export type { RegisterPerson } from './population/register.ts'
export { csvChunks, writePopulation } from './population/write-population.ts'
