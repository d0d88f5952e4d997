/** Enquiries' front door: what exporters ask the desk, and how each ends. */
export { disposeEnquiry } from './dispose-enquiry.ts'
export { KeepEnquiry } from './operations.ts'
export { enquiriesRoom } from './room.ts'
