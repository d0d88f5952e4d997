/** Enquiries' front door: what exporters ask the desk, and how each ends. */
export { disposeEnquiry } from './dispose-enquiry.ts'
export { heldConversation, type HeldConversation, type SaidInEnquiry } from './held-conversation.ts'
export type { PastEnquiry } from './desk-store.ts'
export {
  KeepEnquiry,
  RightsInEnquiries,
  type AgencyClock,
  type AgencyRights,
  type EnquiryRights,
  type RightsNotice,
} from './operations.ts'
export { enquiriesRoom } from './room.ts'
