/** Evaluation: how well the comparison finds whom it should and leaves the others alone. */
export { evaluate, evaluateClusters, type Evaluation } from './evaluate.ts'
export type { ClusteredRecord } from './judge-clusters.ts'
export type { KnownRecord, ScreenedPerson } from './judge-screening.ts'
export { reportPage } from './report-page.ts'
