/** The register of fines at Justice: who owes what, under which warrant, as the last extract says. */
export { finesActivityEvents } from './activity-events.ts'
export { actedCases, actsOn, lockStandings, standingOf, type ActInHistory } from './act-store.ts'
export { finesDataMap } from './data-map.ts'
export { executeWarrant } from './execute-warrant.ts'
export { EXTRACT_FILES, refusedRow, type ExtractFileName, type RefusedRow } from './extract-faults.ts'
export { findPeople, type FoundPeople } from './find-people.ts'
export { importExtract, type ImportDependencies } from './import-extract.ts'
export type {
  ImportProgress,
  ImportReport,
  ImportSummary,
  PeopleCounts,
  RegisterChange,
} from './import-report.ts'
export { personByRegisterId, personInRegister, type PersonInRegister } from './person-in-register.ts'
export type { Extract } from './read-extract.ts'
export {
  type Debt,
  type PersonRecord,
  type RegisteredPerson,
  type Warrant,
  type WarrantStatus,
} from './register.ts'
export { finesPages, type FinesPagesDependencies } from './pages/index.ts'
export {
  changedByImports,
  finesSchema,
  importOf,
  recentImports,
  refusedRowsOf,
  registerIdsOf,
  registerSize,
  type FoundPerson,
} from './store.ts'
export { isOverdue, recordArrangement, type Arrangement } from './record-arrangement.ts'
export { recordPayment, type Payment } from './record-payment.ts'
export { recordRemittal, type Remittal } from './record-remittal.ts'
export {
  CLASSES_OF_REASON,
  REMITTAL_KINDS,
  type ActDependencies,
  type ActKind,
  type ActOnPerson,
  type Amounts,
  type ClassOfReason,
  type RecordedAct,
  type RemittalKind,
  type ReviewAlert,
  type ReviewRequest,
  type Standing,
} from './register-act.ts'
export { type WarrantAct } from './end-warrants.ts'
export { withdrawWarrant } from './withdraw-warrant.ts'
export { wholeRegister } from './whole-register.ts'
