/** Evaluation: how well the comparison finds whom it should and leaves the others alone. */
export { evaluate, evaluateClusters, type Evaluation } from './evaluate.ts'
export type { ClusteredRecord } from './judge-clusters.ts'
export type { KnownRecord, ScreenedPerson } from './judge-screening.ts'
export { readAsScreening, readReferenceSet, REFERENCE_SETS, type ReferenceSet } from './reference-sets.ts'
export { reportPage } from './report-page.ts'
export { readSenzingSet } from './senzing-set.ts'
export { readStrangersSet } from './strangers-set.ts'
