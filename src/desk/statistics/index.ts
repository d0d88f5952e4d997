/** The statistics' front door: what exporters asked, as counts. */
export { CountEnquiries } from './operations.ts'
export { statisticsRoom } from './room.ts'
