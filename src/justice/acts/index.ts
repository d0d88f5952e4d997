/** Acts on the register of fines: what Justice does about a person within the day, and what an extract may undo. */
export {
  CLASSES_OF_REASON,
  type ActDependencies,
  type ActOnPerson,
  type Amounts,
  type ClassOfReason,
  type RecordedAct,
  type RemittalKind,
  type ReviewAlert,
  type ReviewRequest,
} from './act.ts'
export { allocate } from './allocate.ts'
export { actedPeople, actedRowsOf, forgetActsOn, putBackActedRows } from './acted-store.ts'
export { executeWarrant } from './execute-warrant.ts'
export { checkTerms, INTERVALS, isInterval, paymentPlan, type ArrangementTerms } from './arrangement-terms.ts'
export { arrangementPlan, isOverdue, recordArrangement } from './record-arrangement.ts'
export { recordPayment } from './record-payment.ts'
export { recordRemittal } from './record-remittal.ts'
export { asUnderActs, standUnderActs } from './stand-under-acts.ts'
export { actedCases, actedSince, actsOn, type ActInHistory } from './store.ts'
export type { ActedRows } from './under-acts.ts'
export { withdrawWarrant } from './withdraw-warrant.ts'
export { Acting, AlertReview } from './operations.ts'
export { actsRoom } from './room.ts'
export { disposeActs } from './dispose-acts.ts'
