/** The visitor statistics' front door: what visitors read, as counts of nobody. */
export { visitorStatisticsRoom } from './room.ts'
