/** Disclosures: for each alert a notice with exactly the agreement's fields, registered as it is posted. */
export { disclosuresRoom } from './room.ts'
export type { DisclosureStep } from './steps.ts'
