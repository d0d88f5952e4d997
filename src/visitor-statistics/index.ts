/** The visitor statistics' front door: what visitors read, as counts of nobody. */
export { KeepPastVisits } from './operations.ts'
export { visitorStatisticsRoom } from './room.ts'
export type { VisitCount } from './visit-counts.ts'
