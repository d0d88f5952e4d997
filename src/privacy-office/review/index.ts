/** The review: what the Privacy Commissioner's reviewer reads. */
export { reviewRoom } from './room.ts'
