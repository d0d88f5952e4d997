/** The record of processing, and the register of suppliers with the broker through which they are shown rows. */
export { processingRoom } from './room.ts'
