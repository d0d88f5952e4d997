/** Acts on the register of fines: what Justice does about a person within the day, and what an extract may undo. */
export {
  CLASSES_OF_REASON,
  type ActDependencies,
  type ActOnPerson,
  type Amounts,
  type ClassOfReason,
  type RecordedAct,
  type ReviewAlert,
  type ReviewRequest,
} from './act.ts'
export { actedPeople, forgetActsOn } from './acted-store.ts'
export { executeWarrant } from './execute-warrant.ts'
export { isOverdue, recordArrangement } from './record-arrangement.ts'
export { recordPayment } from './record-payment.ts'
export { recordRemittal } from './record-remittal.ts'
export { standUnderActs } from './stand-under-acts.ts'
export { actedCases, actsOn, type ActInHistory } from './store.ts'
export { withdrawWarrant } from './withdraw-warrant.ts'
export { Acting, AlertReview } from './operations.ts'
export { actsRoom } from './room.ts'
export { disposeActs } from './dispose-acts.ts'
