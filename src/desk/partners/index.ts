/** Partners' front door: programmes of others that send enquiries for people. */
export { disposePartnerEnquiry } from './dispose-partner-enquiry.ts'
export { KeepPartners, type PartnerKeeper } from './operations.ts'
export { partnersRoom } from './room.ts'
