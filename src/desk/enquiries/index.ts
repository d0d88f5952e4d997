/** Enquiries' front door: what exporters ask the desk, and how each ends. */
export { ASKED_LENGTHS } from './asked-lengths.ts'
export { disposeEnquiry } from './dispose-enquiry.ts'
export { heldConversation, type HeldConversation, type SaidInEnquiry } from './held-conversation.ts'
export type { PastEnquiry } from './desk-store.ts'
export {
  KeepEnquiry,
  type EnquiryKeeper,
  RightsInEnquiries,
  type AgencyClock,
  type AgencyRights,
  type EnquiryRights,
  type RightsNotice,
} from './operations.ts'
export { enquiriesRoom } from './room.ts'
export { clocksOf } from './service-times.ts'
export { type EnquiryState } from './states.ts'
