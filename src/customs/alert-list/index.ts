/** The alert list at Customs: received, checked, compared, applied whole, and indexed for screening. */
export { alertListActivityEvents } from './activity-events.ts'
export { alertListDataMap } from './data-map.ts'
export { findEntry } from './entry-book.ts'
export { isBeyondGuard, type ListGuard } from './guard.ts'
export { hashOfEntries } from './list-header.ts'
export { listStatus, type ListStatus } from './list-status.ts'
export { listInForce, loadIndex, withdrawnSince, type ListInForce, type LoadedIndex } from './load-index.ts'
export type { BuiltIndex } from './prepare-list.ts'
export { withdrawalReceiver, type WithdrawalDependencies } from './receive-withdrawal.ts'
export type { Withdrawal } from './withdrawal.ts'
export { listReceiver, type ListDependencies, type ListPolicy } from './receive-list.ts'
export { applyReleasedList, releaseHeldList, type Release } from './release-held-list.ts'
export { ALERT_LIST_STEPS, type AlertListStep } from './steps.ts'
export {
  alertListSchema,
  heldList,
  listsAppliedSince,
  recentVersions,
  versionInForce,
  type ListVersion,
} from './store.ts'

/** The worker's entry, started by the composition. */
export const listWorkerEntry = new URL('./list-worker.ts', import.meta.url)
export { heldListBanner, staleListBanner } from './banner.ts'
export { listPage, releasePage } from './pages/list.ts'
