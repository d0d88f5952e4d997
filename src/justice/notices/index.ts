/** Notices of alerts that Customs disclosed to Justice. */
export { noticeOf, noticesPerDay, recentNotices, type DayOfNotices } from './notices.ts'
export { noticeReceiver, type NoticeDependencies } from './receive-notice.ts'
export { type Notice, type NoticeFilter } from './store.ts'
export { NoticeKept } from './operations.ts'
export { noticesRoom } from './room.ts'
export { disposeNotice } from './dispose-notice.ts'
