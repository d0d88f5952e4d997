/** Notices of alerts that Customs disclosed to Justice. */
export { noticeOf, noticesPerDay } from './notices.ts'
export { type Notice } from './store.ts'
export { NoticeKept } from './operations.ts'
export { noticesRoom } from './room.ts'
export { disposeNotice } from './dispose-notice.ts'
