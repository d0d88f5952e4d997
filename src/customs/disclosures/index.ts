/** Disclosures: for each alert a notice with exactly the agreement's fields, and the register of them all. */
export { disclosuresRoom } from './room.ts'
export { DISCLOSURE_STEPS, type DisclosureStep } from './steps.ts'
export { noticeOf } from './notice.ts'
export { disclosures, type DisclosureRow } from './store.ts'
