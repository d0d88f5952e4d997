/** The results at Customs: figures counted from events, sent to Justice as numbers for the annual return. */
export { SendCounts } from './operations.ts'
export { customsResultsRoom } from './room.ts'
