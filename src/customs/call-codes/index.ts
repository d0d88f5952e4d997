/** The call codes' front door: what people call the National Contact Centre about, as counts of nobody's call. */
export type { PastMonth } from './keep-past.ts'
export { KeepPastCalls } from './operations.ts'
export { callCodesRoom } from './room.ts'
