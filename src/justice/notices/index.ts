/** Notices of alerts that Customs disclosed to Justice. */
export { noticesOf, noticesPerDay } from './notices.ts'
export { type Notice } from './store.ts'
export { NoticesKept } from './operations.ts'
export { noticesRoom } from './room.ts'
export { disposeNotice } from './dispose-notice.ts'
