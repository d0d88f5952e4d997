/** Notices of alerts that Customs disclosed to Justice. */
export { noticesActivityEvents } from './activity-events.ts'
export { noticesDataMap } from './data-map.ts'
export { noticeOf, noticesPerDay, recentNotices, type DayOfNotices } from './notices.ts'
export { noticesPages } from './pages/index.ts'
export { noticeReceiver, type NoticeDependencies } from './receive-notice.ts'
export { noticesSchema, type Notice, type NoticeFilter } from './store.ts'
