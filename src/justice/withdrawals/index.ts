/** Withdrawals: an alert ends at Customs as soon as its reason has ended at Justice. */
export { alertReview, type ListedAlert, type ReviewDependencies } from './review-alert.ts'
export { reviewImports, type ImportReviewDependencies, type LastListedOf } from './review-imports.ts'
export { lastWithdrawalNumber, withdrawalsOf, withdrawnFrom, type Withdrawal } from './store.ts'
export { whyItEnded } from './why-it-ended.ts'
export { LastListed } from './operations.ts'
export { withdrawalsRoom } from './room.ts'
export { disposeWithdrawal } from './dispose-withdrawal.ts'
