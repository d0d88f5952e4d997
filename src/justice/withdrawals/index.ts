/** Withdrawals: an alert ends at Customs as soon as its reason has ended at Justice. */
export { ALERT_REVIEWS } from './channels.ts'
export { alertReview } from './review-alert.ts'
export { lastWithdrawalNumber, withdrawalsOf, withdrawnFrom } from './store.ts'
export { whyItEnded } from './why-it-ended.ts'
export { LastListed } from './operations.ts'
export { withdrawalsRoom } from './room.ts'
export { disposeWithdrawal } from './dispose-withdrawal.ts'
